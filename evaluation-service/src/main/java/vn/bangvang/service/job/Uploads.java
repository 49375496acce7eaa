package vn.bangvang.service.job;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StreamUtils;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * Files as they were sent, with names that no path hides in, and what a zip holds within bounds. What was unpacked lies in
 * a folder of its own until it is closed.
 */
public final class Uploads implements AutoCloseable {

    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 120;
    private static final long MOST_UNPACKED = 200L << 20;
    private static final long ANY_SIZE = Long.MAX_VALUE - 1;

    private final List<Upload> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Path folder;

    private Uploads() {}

    /** A list in the body of a request; what kind of file it is, its bytes tell. */
    static Uploads of(InputStream body) throws IOException {
        return filled(uploads -> {
            Path file = uploads.keep(body, ANY_SIZE);
            uploads.files.add(
                    new KeptFile(isZip(Files.newInputStream(file)) ? "danh-sach.xlsx" : "danh-sach.csv", file));
        });
    }

    /**
     * Files of a form; a zip stands for the files in it.
     *
     * @throws ProblemException if there are none or too many, or a zip holds what is no list
     */
    public static Uploads of(List<MultipartFile> files) throws IOException {
        return filled(uploads -> {
            for (MultipartFile file : files) {
                uploads.add(file);
            }
            if (uploads.files.isEmpty() || uploads.files.size() > MOST_FILES) {
                throw new ProblemException(
                        ProblemType.UNREADABLE_LIST,
                        "Hãy gửi từ 1 đến " + MOST_FILES + " tệp.",
                        "Send 1 to " + MOST_FILES + " files.");
            }
        });
    }

    /** No files at all. */
    public static Uploads none() {
        return new Uploads();
    }

    /** The files in the order in which they were sent. */
    public List<Upload> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private interface Filling {
        void into(Uploads uploads) throws IOException;
    }

    private static Uploads filled(Filling filling) throws IOException {
        Uploads uploads = new Uploads();
        boolean whole = false;
        try {
            filling.into(uploads);
            whole = true;
            return uploads;
        } finally {
            if (!whole) {
                uploads.close();
            }
        }
    }

    private void add(MultipartFile file) throws IOException {
        if (isZip(file.getInputStream()) && !isWorkbook(file)) {
            unpack(file);
        } else {
            files.add(new Sent(distinct(file.getOriginalFilename(), names), file));
        }
    }

    /** Copies bytes, one more than the most at the utmost. */
    private Path keep(InputStream in, long most) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("bang-vang-sent-");
        }
        Path file = folder.resolve(String.valueOf(files.size()));
        try (OutputStream out = Files.newOutputStream(file)) {
            StreamUtils.copyRange(in, out, 0, most);
        }
        return file;
    }

    private static boolean isZip(InputStream file) throws IOException {
        try (file) {
            byte[] start = file.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** A workbook is a zip as well, which begins with one of these parts. */
    private static boolean isWorkbook(MultipartFile file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file.getInputStream())) {
            ZipEntry first = zip.getNextEntry();
            String name = first == null ? "" : first.getName();
            return name.equals("[Content_Types].xml")
                    || name.startsWith("_rels/")
                    || name.startsWith("xl/")
                    || name.startsWith("docProps/");
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return false;
        }
    }

    private void unpack(MultipartFile file) throws IOException {
        long left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(file.getInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String ending = entry.getName().toLowerCase(Locale.ROOT);
                if (!ending.endsWith(".csv") && !ending.endsWith(".xlsx")) {
                    throw refuse(
                            "Tệp zip chỉ được chứa các tệp .csv và .xlsx.",
                            "A zip may hold .csv and .xlsx files only.");
                }
                Path content = keep(zip, left);
                left -= Files.size(content);
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "Tệp zip chứa quá nhiều tệp hoặc giải nén ra quá lớn.",
                            "The zip holds too many files or unpacks to too much.");
                }
                files.add(new KeptFile(distinct(entry.getName(), names), content));
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw refuse("Tệp zip bị hỏng.", "The zip is damaged.");
        }
    }

    private static ProblemException refuse(String detail, String english) {
        return new ProblemException(ProblemType.UNREADABLE_LIST, detail, english);
    }

    private record Sent(String name, MultipartFile file) implements Upload {
        @Override
        public long size() {
            return file.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    /** The last part of a name, without what a file system may stumble over, unlike those before it. */
    static String distinct(@Nullable String sent, Set<String> names) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._ ()-]", "_").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        if (name.isEmpty() || name.startsWith(".")) {
            name = "danh-sach" + name;
        }
        String distinct = name;
        for (int i = 2; !names.add(distinct); i++) {
            distinct = i + "-" + name;
        }
        return distinct;
    }
}
