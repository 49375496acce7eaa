package vn.bangvang.service.job;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Files as they were sent, with names that no path hides in, and what a zip holds within bounds. */
public final class Uploads {

    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 120;
    private static final long MOST_UNPACKED = 200L << 20;

    private Uploads() {}

    /** A list in the body of a request; what kind of file it is, its bytes tell. */
    static List<Upload> of(byte[] body) {
        boolean zip = body.length > 4 && body[0] == 'P' && body[1] == 'K';
        return List.of(upload(zip ? "danh-sach.xlsx" : "danh-sach.csv", body));
    }

    /**
     * Files of a form; a zip stands for the files in it.
     *
     * @throws ProblemException if there are none or too many, or a zip holds what is no list
     */
    public static List<Upload> of(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MultipartFile file : files) {
            if (isZip(file) && !isWorkbook(file)) {
                uploads.addAll(unpack(file, names));
            } else {
                uploads.add(upload(file, distinct(file.getOriginalFilename(), names)));
            }
        }
        if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_LIST,
                    "Hãy gửi từ 1 đến " + MOST_FILES + " tệp.",
                    "Send 1 to " + MOST_FILES + " files.");
        }
        return uploads;
    }

    private static boolean isZip(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] start = in.readNBytes(4);
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

    private static List<Upload> unpack(MultipartFile file, Set<String> names) throws IOException {
        List<Upload> unpacked = new ArrayList<>();
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
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || unpacked.size() >= MOST_FILES) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "Tệp zip chứa quá nhiều tệp hoặc giải nén ra quá lớn.",
                            "The zip holds too many files or unpacks to too much.");
                }
                unpacked.add(upload(distinct(entry.getName(), names), content));
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw refuse("Tệp zip bị hỏng.", "The zip is damaged.");
        }
        return unpacked;
    }

    private static ProblemException refuse(String detail, String english) {
        return new ProblemException(ProblemType.UNREADABLE_LIST, detail, english);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    private static Upload upload(MultipartFile file, String name) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
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
