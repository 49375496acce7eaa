package vn.bangvang.service.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the form of Decree 30/2020, the same for every format. What is not known stands as a dotted line.
 *
 * @param fileName name of the file in ASCII letters, without its ending
 * @param landscape whether the page lies on its side
 * @param kind kind of paper in capitals, such as {@code TỜ TRÌNH}
 * @param summary what it is about (trích yếu)
 */
public record Paper(
        String fileName,
        boolean landscape,
        Letterhead head,
        String kind,
        String summary,
        List<Block> body,
        Closing closing,
        Ground ground) {

    public Paper {
        kind = PaperText.clean(kind);
        summary = PaperText.clean(summary);
        body = List.copyOf(body);
    }

    /** The body without the paragraph that has to stay with the signatures. */
    public List<Block> bodyBeforeLast() {
        return body.subList(0, body.size() - lastParagraph().size());
    }

    /** The paragraph at the end of the body, so that nobody signs on a page of its own; none where a table ends it. */
    public List<Block> lastParagraph() {
        int end = body.size();
        return end > 0 && body.get(end - 1).isParagraph() ? body.subList(end - 1, end) : List.of();
    }

    /**
     * What stands at the top.
     *
     * @param superior the agency above; absent where there is none or it is not known
     * @param number number and sign, such as {@code Số: ……/TTr-……}; absent where the paper has none
     */
    public record Letterhead(
            @Nullable String superior,
            String agency,
            @Nullable String number,
            String placeAndDay) {

        public Letterhead {
            superior = superior == null ? null : PaperText.capitals(superior);
            agency = PaperText.capitals(agency);
            number = number == null ? null : PaperText.clean(number);
            placeAndDay = PaperText.clean(placeAndDay);
        }
    }

    /**
     * What stands at the end.
     *
     * @param recipients to whom it goes (nơi nhận); empty where the paper does not say
     */
    public record Closing(List<String> recipients, List<Signature> signatures) {

        public Closing {
            recipients = recipients.stream().map(PaperText::clean).toList();
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * Where somebody signs.
     *
     * @param authority for whom, such as {@code TM. ỦY BAN NHÂN DÂN}; absent where they sign for themselves
     * @param title in what office
     */
    public record Signature(@Nullable String authority, String title, String name) {

        public Signature {
            authority = authority == null ? null : PaperText.clean(authority);
            title = PaperText.clean(title);
            name = PaperText.clean(name);
        }
    }

    /**
     * What the paper rests on, so that it can be reproduced.
     *
     * @param hash SHA-256 over the results that the paper shows, in hexadecimal
     */
    public record Ground(String ruleSet, String ruleSetHash, String engine, LocalDate asOf, String hash) {

        /** The sentences at the end of the last page. */
        public List<String> sentences() {
            return List.of(
                    "Lập từ kết quả đối chiếu bằng phần mềm Bảng Vàng phiên bản " + engine + "; ngày áp dụng quy định: "
                            + vn.bangvang.service.shared.Days.format(asOf) + ".",
                    "Bộ quy tắc: " + ruleSet + ", mã nội dung " + ruleSetHash + ".",
                    "Mã băm kết quả: " + hash + ".",
                    "Kết quả đối chiếu không phải là quyết định khen thưởng.");
        }
    }
}
