package vn.bangvang.model.dossier;

/** Groups of equivalent leading posts in the tables for long service, from the lowest to the highest. */
public enum PostGroup implements Ranked<PostGroup> {
    DEPARTMENT_DEPUTY("Giám đốc sở, Phó Vụ trưởng và tương đương"),
    DEPARTMENT_HEAD("Vụ trưởng, Phó Chủ tịch Ủy ban nhân dân tỉnh và tương đương"),
    GENERAL_DEPARTMENT_DEPUTY("Phó Tổng cục trưởng và tương đương"),
    GENERAL_DEPARTMENT_HEAD("Tổng cục trưởng và tương đương"),
    VICE_MINISTER("Thứ trưởng, Chủ tịch Ủy ban nhân dân tỉnh và tương đương"),
    MINISTER("Bộ trưởng, Bí thư tỉnh ủy và tương đương"),
    SENIOR_LEADER("Ủy viên Bộ Chính trị, Phó Thủ tướng Chính phủ và tương đương"),
    TOP_LEADER("Tổng Bí thư, Chủ tịch nước, Thủ tướng Chính phủ, Chủ tịch Quốc hội");

    private final String label;

    PostGroup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
