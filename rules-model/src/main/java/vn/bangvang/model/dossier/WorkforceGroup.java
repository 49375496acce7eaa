package vn.bangvang.model.dossier;

/** The group of people that a person belongs to, as the award laws divide them (nhóm đối tượng). */
public enum WorkforceGroup implements Labelled {
    CADRE("Cán bộ"),
    CIVIL_SERVANT("Công chức"),
    PUBLIC_EMPLOYEE("Viên chức"),
    EMPLOYEE("Người lao động trong cơ quan, tổ chức, đơn vị"),
    MILITARY("Quân nhân"),
    DEFENCE_EMPLOYEE("Công nhân, công chức, viên chức quốc phòng"),
    POLICE("Sĩ quan, hạ sĩ quan, chiến sĩ Công an nhân dân"),
    POLICE_WORKER("Công nhân công an"),
    MILITIA("Dân quân thường trực, dân quân tự vệ cơ động"),
    WORKER("Công nhân"),
    FARMER("Nông dân"),
    LABORER("Người lao động khác, người lao động tự do"),
    ENTREPRENEUR("Doanh nhân"),
    INTELLECTUAL("Trí thức"),
    SCIENTIST("Nhà khoa học"),
    OVERSEAS_VIETNAMESE("Người Việt Nam định cư ở nước ngoài"),
    FOREIGNER("Người nước ngoài");

    private final String label;

    WorkforceGroup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
