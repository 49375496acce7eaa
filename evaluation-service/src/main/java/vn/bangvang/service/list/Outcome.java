package vn.bangvang.service.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;

/** Hands dossiers and rejections on, and sees to it that nobody is proposed twice. */
final class Outcome {

    private static final long PROGRESS_STEP = 1 << 20;

    private final ListSink sink;
    private final SeenProposals seen = new SeenProposals();
    private final long totalBytes;
    private long bytesOfDoneFiles;
    private long told;

    Outcome(ListSink sink, long totalBytes) {
        this.sink = sink;
        this.totalBytes = totalBytes;
    }

    ListSink sink() {
        return sink;
    }

    /** Hands on a dossier, unless the same was proposed before. Returns whether it was. */
    boolean accept(@Nullable Dossier dossier, Place place, @Nullable Place identity) {
        if (dossier == null) {
            throw new IllegalStateException(
                    "Row " + place.row() + " of " + place.file() + " gave no dossier and no reason");
        }
        SeenProposals.Earlier earlier = seen.see(dossier, place.file(), place.row());
        if (earlier != null) {
            sink.reject(duplicate(earlier, place, identity == null ? place : identity));
            return false;
        }
        sink.accept(new ListedDossier(dossier, place.file(), place.row()));
        return true;
    }

    void reject(List<Rejection> problems) {
        problems.forEach(sink::reject);
    }

    void progress(long bytesOfFile) {
        long read = bytesOfDoneFiles + bytesOfFile;
        if (read - told >= PROGRESS_STEP) {
            told = read;
            sink.progress(Math.min(read, totalBytes), totalBytes);
        }
    }

    void fileDone(long bytes) {
        bytesOfDoneFiles += bytes;
        told = bytesOfDoneFiles;
        sink.progress(Math.min(bytesOfDoneFiles, totalBytes), totalBytes);
    }

    private static Rejection duplicate(SeenProposals.Earlier earlier, Place place, Place identity) {
        String rows = earlier.file().equals(place.file())
                ? "Dòng " + earlier.row() + " và dòng " + place.row()
                : "Dòng " + earlier.row() + " của tệp " + earlier.file() + " và dòng " + place.row();
        return switch (earlier.what()) {
            case SAME_PERSON -> identity.rejection(ProblemCode.DUPLICATE, rows + " cùng số định danh", "Giữ một dòng");
            case SAME_KEY -> identity.rejection(ProblemCode.DUPLICATE, rows + " cùng mã hồ sơ", "Giữ một dòng");
            case OTHER_OWNER ->
                identity.rejection(
                        ProblemCode.CONTRADICTION,
                        rows + " cùng mã hồ sơ nhưng khác số định danh",
                        "Mỗi đối tượng dùng một mã hồ sơ riêng");
        };
    }
}
