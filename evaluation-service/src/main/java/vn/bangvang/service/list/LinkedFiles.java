package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a linked list, by what they hold.
 *
 * @param folder the name by which people know the whole
 * @param files the files
 * @param others files of the folder that hold nothing of a linked list
 */
record LinkedFiles(String folder, Map<LinkedTable, ListInput> files, List<String> others) {

    /** The linked files of a folder. */
    static LinkedFiles in(Path folder) throws UnreadableListException {
        List<ListInput> inputs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String name = String.valueOf(path.getFileName());
                if (Files.isRegularFile(path) && tableOf(name) != null) {
                    inputs.add(ListInput.of(path, name));
                } else if (!name.startsWith(".")) {
                    others.add(name);
                }
            }
        } catch (IOException e) {
            throw ListFile.unreadable(folder.toString(), e);
        }
        return of(String.valueOf(folder.getFileName()), inputs, others);
    }

    /** Whether files given together are a linked list: one of them names the candidates, all are known by their names. */
    static boolean areLinked(List<ListInput> inputs) {
        return inputs.size() > 1
                && inputs.stream().allMatch(input -> tableOf(input.name()) != null)
                && inputs.stream().anyMatch(input -> tableOf(input.name()) == LinkedTable.CANDIDATES);
    }

    /** Files given together. */
    static LinkedFiles of(List<ListInput> inputs) throws UnreadableListException {
        return of("", inputs, List.of());
    }

    private static LinkedFiles of(String folder, List<ListInput> inputs, List<String> others)
            throws UnreadableListException {
        Map<LinkedTable, ListInput> files = new EnumMap<>(LinkedTable.class);
        for (ListInput input : inputs) {
            LinkedTable table = tableOf(input.name());
            ListInput other = table == null ? null : files.put(table, input);
            if (other != null) {
                throw new UnreadableListException(
                        input.name(), "Hai tệp cùng nội dung: " + other.name() + " và " + input.name(), "Giữ một tệp");
            }
        }
        if (!files.containsKey(LinkedTable.CANDIDATES)) {
            throw new UnreadableListException(
                    folder, "Thư mục không có tệp đối tượng doi-tuong.csv", "Đặt tên các tệp như trong mẫu");
        }
        return new LinkedFiles(folder, files, others);
    }

    /** What a file holds, by its name; {@code null} for another. */
    static @Nullable LinkedTable tableOf(String fileName) {
        String path = fileName.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ending.equals("csv") && !ending.equals("txt") && !ending.equals("tsv") && !ending.equals("xlsx")) {
            return null;
        }
        String fold = Fold.of(name.substring(0, dot));
        for (LinkedTable table : LinkedTable.values()) {
            if (fold.equals(Fold.of(table.fileName()))) {
                return table;
            }
        }
        return null;
    }
}
