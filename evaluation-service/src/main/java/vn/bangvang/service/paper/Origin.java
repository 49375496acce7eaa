package vn.bangvang.service.paper;

/**
 * Whom a paper is about.
 *
 * @param fromCouncil whether it is the council's list; else everybody who is proposed and eligible
 * @param leftOut how many of the list are left out because too few votes were for them
 */
public record Origin(boolean fromCouncil, long leftOut) {

    /** In a sentence. */
    String text() {
        if (!fromCouncil) {
            return "Danh sách gồm mọi trường hợp vừa được đề nghị vừa đủ điều kiện; chưa có danh sách trình Hội đồng.";
        }
        return leftOut == 0
                ? "Danh sách lập theo danh sách trình Hội đồng."
                : "Danh sách lập theo danh sách trình Hội đồng, trừ " + PaperText.count(leftOut)
                        + " trường hợp không đạt tỷ lệ phiếu.";
    }
}
