package vn.bangvang.model.dossier;

/** The quality in which an achievement was recognised. */
public enum AchievementType implements Labelled {
    MOVEMENT("Thành tích xuất sắc được bình xét trong phong trào thi đua"),
    AD_HOC("Thành tích đột xuất, hành động dũng cảm"),
    MERITORIOUS("Lập được nhiều thành tích có phạm vi ảnh hưởng"),
    CONTRIBUTION("Đóng góp vào phát triển kinh tế - xã hội, khoa học kỹ thuật, công tác xã hội, từ thiện nhân đạo"),
    PRODUCTION("Nhiều thành tích trong lao động, sản xuất"),
    COMBAT_FEAT("Chiến công, thành tích trong chiến đấu, phục vụ chiến đấu, đấu tranh với tội phạm"),
    HEROIC_SACRIFICE("Hy sinh anh dũng"),
    ASSETS("Đóng góp về công sức, đất đai, tài sản"),
    REGIONAL_PRIZE("Giải thưởng ở khu vực"),
    HIGHEST_REGIONAL_PRIZE("Giải thưởng quốc tế cao nhất của khu vực"),
    WORLD_PRIZE("Giải thưởng cao ở thế giới");

    private final String label;

    AchievementType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
