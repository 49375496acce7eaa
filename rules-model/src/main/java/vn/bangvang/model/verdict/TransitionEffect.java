package vn.bangvang.model.verdict;

import vn.bangvang.model.dossier.Labelled;

/** What a transition clause does with a dossier that was received before its day. */
public enum TransitionEffect implements Labelled {
    /** The former law goes on governing it. */
    FORMER_LAW("Tiếp tục theo quy định cũ"),
    /** The former law goes on governing it, unless the later one is more favourable. */
    MORE_FAVOURABLE("Theo quy định cũ; quy định mới có lợi hơn thì áp dụng quy định mới"),
    /** There is a clause, but what it says is not confirmed: the law of the day is applied. */
    NOT_CONFIRMED("Nội dung chuyển tiếp chưa xác nhận; xét theo quy định của ngày áp dụng");

    private final String label;

    TransitionEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
