package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with brackets and quotes, in which a separator counts only outside of them. Straight quotes hold a text together
 * where they stand around the whole of it; elsewhere they are ordinary characters, and so are brackets that were never
 * opened.
 */
final class CompactText {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String text;
    private final @Nullable BitSet quoted;

    CompactText(String text) {
        this.text = text;
        this.quoted = quotedParts(text);
    }

    /** The parts between separators, trimmed; {@code null} where a bracket is opened and never closed. */
    @Nullable List<String> split(String separators) {
        return split(separators, Integer.MAX_VALUE);
    }

    /** The same with at most so many parts; the last holds all that is left. */
    @Nullable List<String> split(String separators, int most) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted(i)) {
                continue;
            }
            if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && parts.size() < most - 1 && separators.indexOf(c) >= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return depth == 0 ? parts : null;
    }

    /** Where the first separator stands outside of brackets and quotes; -1 where there is none. */
    int indexOf(char separator) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted(i)) {
                continue;
            }
            if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c == separator) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bracket was opened that the last character closes; -1 where it closes none. */
    int openingOfLast() {
        int last = text.length() - 1;
        if (last < 0 || isQuoted(last) || !isClosing(text.charAt(last))) {
            return -1;
        }
        int depth = 0;
        for (int i = last; i >= 0; i--) {
            char c = text.charAt(i);
            if (!isQuoted(i) && isClosing(c)) {
                depth++;
            } else if (!isQuoted(i) && isOpening(c)) {
                depth--;
                if (depth == 0) {
                    boolean pair = OPENING.indexOf(c) == CLOSING.indexOf(text.charAt(last));
                    return pair ? i : -1;
                }
            }
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /** A text without the quotes around it. */
    static String unquoted(String text) {
        return isQuoted(text) ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Whether quotes stand around the whole of a text. */
    static boolean isQuoted(String text) {
        return text.length() >= 2 && text.charAt(0) == '"' && closingQuote(text, 0) == text.length() - 1;
    }

    private boolean isQuoted(int at) {
        return quoted != null && quoted.get(at);
    }

    private static @Nullable BitSet quotedParts(String text) {
        if (text.indexOf('"') < 0) {
            return null;
        }
        BitSet quoted = new BitSet();
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '"' && atStart ? closingQuote(text, i) : -1;
            if (end > 0 && endsPart(text, end + 1)) {
                quoted.set(i, end + 1);
                i = end;
                atStart = false;
            } else if (c != ' ') {
                atStart = ";\n:,([{".indexOf(c) >= 0;
            }
        }
        return quoted;
    }

    private static int closingQuote(String text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean endsPart(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i == text.length() || ";\n:,()[]{}".indexOf(text.charAt(i)) >= 0;
    }
}
