package vn.bangvang.service.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people type for a paper before it is exported; what is absent stands as a dotted line.
 *
 * @param superior the agency above the one that issues the paper
 * @param agency the agency that issues the paper
 * @param sign sign of the agency in the number of its papers, such as {@code BTĐKT}
 * @param number number of the paper
 * @param place where it is signed
 * @param day when it is signed
 * @param addressee to whom it is submitted
 * @param authority for whom it is signed, such as {@code TM. HỘI ĐỒNG}
 * @param office in what office
 * @param signer who signs
 * @param recipients to whom copies go, a line each
 */
public record Typed(
        @Nullable String superior,
        @Nullable String agency,
        @Nullable String sign,
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate day,
        @Nullable String addressee,
        @Nullable String authority,
        @Nullable String office,
        @Nullable String signer,
        @Nullable String recipients) {

    /** Nothing typed yet. */
    public static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null, null, null, null);

    Paper.Letterhead head(@Nullable String kind, String issuer) {
        String above = superior;
        return new Paper.Letterhead(
                above == null || above.isBlank() ? null : above,
                agency == null || agency.isBlank() ? issuer : agency,
                kind == null ? null : "Số: " + number(kind),
                PaperText.placeAndDay(place, day));
    }

    /** Number and sign, such as {@code 12/TTr-BTĐKT}. */
    String number(String kind) {
        return orShort(number) + "/" + kind + "-" + orShort(sign);
    }

    Paper.Signature signature() {
        return new Paper.Signature(
                authority == null || authority.isBlank() ? null : authority,
                PaperText.orBlank(office),
                PaperText.orBlank(signer));
    }

    List<String> copies() {
        return recipients == null
                ? List.of()
                : Arrays.stream(recipients.split("[\\r\\n;]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.startsWith("-") ? line : "- " + line)
                        .map(line -> line.endsWith(".") ? line : line + ";")
                        .toList();
    }

    private static String orShort(@Nullable String text) {
        return text == null || text.isBlank() ? PaperText.SHORT_BLANK : text.strip();
    }
}
