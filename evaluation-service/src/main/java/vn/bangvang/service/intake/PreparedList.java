package vn.bangvang.service.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that is being prepared for a screening.
 *
 * @param round the round of awards it belongs to
 * @param units codes of the units whose rows may be sent; absent where any
 * @param version grows with every change that somebody makes
 * @param failure why it cannot be read at all, in Vietnamese
 * @param findings what the last reading found; absent before the first
 */
public record PreparedList(
        UUID id,
        UUID round,
        String jurisdiction,
        @Nullable Set<String> units,
        Terms terms,
        long version,
        State state,
        @Nullable String failure,
        @Nullable Findings findings,
        Progress progress,
        List<ReceivedFile> files,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    /** How far it is. */
    public enum State {
        /** To be read. */
        WAITING,
        /** Being read. */
        READING,
        /** Read as it now is. */
        READ,
        /** No list as it now is. */
        UNREADABLE
    }

    /**
     * What is said about the whole list.
     *
     * @param year the year under review of rows that name none
     * @param declared sections of which a list that does not mention them says that there is nothing
     * @param sheet the sheet of a workbook; the first where none is said
     */
    public record Terms(
            int year, Set<String> declared, @Nullable String sheet) {

        public Terms {
            declared = Set.copyOf(declared);
        }
    }

    /** How far the reading is. */
    public record Progress(long rows, long bytesRead, long bytesTotal) {}

    /** A file as it was received. */
    public record ReceivedFile(int file, String name, long size) {}

    /**
     * What a reading found.
     *
     * @param rows rows of data
     * @param accepted dossiers that can be screened
     * @param rejectedRows rows that cannot
     * @param problems wrong cells, though only the first are kept
     * @param kept how many of them are kept
     * @param kinds how many there are of each kind
     */
    public record Findings(
            long rows,
            long accepted,
            long rejectedRows,
            long problems,
            long kept,
            Map<String, Long> kinds,
            List<FileFindings> files) {}

    /** What a reading found of one file. */
    public record FileFindings(
            String file,
            String sheet,
            long rows,
            List<String> readAs,
            List<String> ignoredColumns,
            @Nullable String stopped) {}

    /** Whether the reading is still to come, or under way. */
    public boolean isBeingRead() {
        return state == State.WAITING || state == State.READING;
    }

    /** The number of a file by its name; -1 where there is none. */
    public int fileNamed(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .mapToInt(ReceivedFile::file)
                .findFirst()
                .orElse(-1);
    }
}
