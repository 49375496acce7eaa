package vn.bangvang.service.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format of a file. */
public enum PaperFormat {
    /** To be edited before it is signed. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** To be sent and kept. */
    PDF("application/pdf");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type of the content of such a file. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its name, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with an ending. */
    public static Optional<PaperFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
