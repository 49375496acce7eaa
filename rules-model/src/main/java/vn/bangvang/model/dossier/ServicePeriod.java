package vn.bangvang.model.dossier;

/** A period of the country in which a person served, as the tables for long service distinguish them. */
public enum ServicePeriod implements Labelled {
    BY_1935("Tham gia cách mạng từ năm 1935 về trước"),
    BEFORE_1945("Hoạt động cách mạng trước năm 1945"),
    PRE_UPRISING("Cán bộ tiền khởi nghĩa"),
    TWO_RESISTANCES("Hoạt động liên tục trong 02 cuộc kháng chiến chống Pháp, chống Mỹ"),
    ANTI_FRENCH("Hoạt động trong kháng chiến chống Pháp"),
    ANTI_AMERICAN("Hoạt động liên tục trong kháng chiến chống Mỹ"),
    SOUTHERN_FIELD("Hoạt động liên tục ở chiến trường miền Nam"),
    NATION_BUILDING("Công tác trong thời kỳ xây dựng và bảo vệ Tổ quốc");

    private final String label;

    ServicePeriod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
