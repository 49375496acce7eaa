package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.kb.law.AwardCatalogue;
import vn.bangvang.service.list.ListSummary.FileSummary;

/**
 * Reads lists of candidates.
 *
 * <p>A list is one file with a row for each candidate, one file with a row for each person and year, or several files
 * that are linked by a key. Encoding, delimiter, header and layout are found out, and what was found is told. A row with
 * a wrong cell is rejected as a whole, with every wrong cell named; the others go on. Memory stays flat whatever the size.
 */
public final class ListReader {

    private ListReader() {}

    /**
     * Reads files of one list each, or a folder of linked files.
     *
     * @param inputs files, or one folder
     * @param options what the sender says about the whole
     * @param awards the awards by name
     * @param sink takes what comes out, while reading goes on
     * @return what became of each file
     * @throws UnreadableListException if a file is no list at all; no row of any file has been handed on then, unless the
     *     file turns out to hold no row of data or breaks off on disk
     */
    public static ListSummary read(List<Path> inputs, ListOptions options, AwardCatalogue awards, ListSink sink)
            throws UnreadableListException {
        List<ListInput> files = new ArrayList<>();
        if (inputs.size() == 1 && Files.isDirectory(inputs.get(0))) {
            return LinkedLayout.read(LinkedFiles.in(inputs.get(0)), options, new AwardNames(awards), sink);
        }
        Set<String> names = new HashSet<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                throw new UnreadableListException(
                        input.toString(), "Đây là thư mục", "Nộp một thư mục các tệp liên kết, hoặc nộp các tệp");
            }
            Path name = input.getFileName();
            String known = name == null ? input.toString() : name.toString();
            files.add(ListInput.of(input, names.add(known) ? known : input.toString()));
        }
        return readInputs(files, options, new AwardNames(awards), sink);
    }

    static ListSummary readInputs(List<ListInput> inputs, ListOptions options, AwardNames awards, ListSink sink)
            throws UnreadableListException {
        if (LinkedFiles.areLinked(inputs)) {
            return LinkedLayout.read(LinkedFiles.of(inputs), options, awards, sink);
        }
        List<ListFile> files = open(inputs, options, awards);
        long bytes = 0;
        for (ListFile file : files) {
            bytes += size(file);
        }
        Outcome outcome = new Outcome(sink, bytes);
        List<FileSummary> summaries = new ArrayList<>();
        for (ListFile file : files) {
            read(file, options, outcome);
            outcome.fileDone(size(file));
            file.requireRows();
            summaries.add(file.summary());
        }
        return new ListSummary(summaries);
    }

    private static void read(ListFile file, ListOptions options, Outcome outcome) throws UnreadableListException {
        try {
            if (file.layout() == ListLayout.LONG) {
                LongLayout.read(file, options, outcome);
            } else {
                WideLayout.read(file, options, outcome);
            }
        } catch (IOException e) {
            throw ListFile.unreadable(file.name(), e);
        }
    }

    /**
     * Looks at the beginning of files of one list, without reading the rows.
     *
     * @throws UnreadableListException if a file is no list at all
     */
    public static void check(List<Path> inputs, ListOptions options, AwardCatalogue awards)
            throws UnreadableListException {
        List<ListInput> files = new ArrayList<>();
        for (Path input : inputs) {
            files.add(ListInput.of(input, String.valueOf(input.getFileName())));
        }
        if (LinkedFiles.areLinked(files)) {
            LinkedFiles.of(files);
        } else {
            open(files, options, new AwardNames(awards));
        }
    }

    private static List<ListFile> open(List<ListInput> inputs, ListOptions options, AwardNames awards)
            throws UnreadableListException {
        List<ListFile> files = new ArrayList<>();
        for (ListInput input : inputs) {
            ListFile file = ListFile.open(input, List.of(LongLayout.LAYOUT, WideLayout.LAYOUT), awards, options);
            if (file.layout() == ListLayout.LONG) {
                LongLayout.requireKey(file);
            }
            WideLayout.requireYear(file, options);
            file.requireMoreThanHeader();
            files.add(file);
        }
        return files;
    }

    static long size(ListFile file) throws UnreadableListException {
        try {
            return file.size();
        } catch (IOException e) {
            throw ListFile.unreadable(file.name(), e);
        }
    }
}
