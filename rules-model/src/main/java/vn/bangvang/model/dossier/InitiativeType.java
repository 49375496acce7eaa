package vn.bangvang.model.dossier;

/** What kind of work an entry of the initiatives section is. */
public enum InitiativeType implements Labelled {
    INITIATIVE("Sáng kiến"),
    RESEARCH_TOPIC("Đề tài khoa học"),
    SCHEME("Đề án khoa học"),
    SCIENTIFIC_WORK("Công trình khoa học và công nghệ"),
    INVENTION("Phát minh, sáng chế"),
    CREATIVE_WORK("Tác phẩm"),
    PRODUCTION_MODEL("Mô hình sản xuất"),
    COMBAT_INGENUITY("Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu");

    private final String label;

    InitiativeType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
