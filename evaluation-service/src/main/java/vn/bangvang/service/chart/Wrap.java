package vn.bangvang.service.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, between words where it can. */
final class Wrap {

    private Wrap() {}

    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && length(line) + 1 + length(rest) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > most) {
                int end = rest.offsetByCodePoints(0, most);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
