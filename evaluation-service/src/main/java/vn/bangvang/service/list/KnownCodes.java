package vn.bangvang.service.list;

import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.dossier.WorkforceGroup;

/** How lists write the codes of the model, besides their labels. */
final class KnownCodes {

    static final Codes<CandidateKind> CANDIDATE_KIND = Codes.of(CandidateKind.class)
            .also(CandidateKind.INDIVIDUAL, "cn", "người")
            .also(CandidateKind.COLLECTIVE, "tt", "đơn vị")
            .also(CandidateKind.HOUSEHOLD, "hộ", "gia đình", "hgđ")
            .build();

    static final Codes<Boolean> YES_NO = Codes.<Boolean>empty()
            .value(true, "có", "x", "1", "đúng", "true", "yes", "v", "✓", "✔")
            .value(false, "không", "0", "sai", "false", "no", "chưa")
            .build();

    static final Codes<Gender> GENDER = Codes.of(Gender.class)
            .also(Gender.FEMALE, "F", "gái")
            .also(Gender.MALE, "M", "trai")
            .build();

    static final Codes<WorkforceGroup> WORKFORCE_GROUP = Codes.of(WorkforceGroup.class)
            .also(WorkforceGroup.CADRE, "CB")
            .also(WorkforceGroup.CIVIL_SERVANT, "CC")
            .also(WorkforceGroup.PUBLIC_EMPLOYEE, "VC")
            .also(WorkforceGroup.EMPLOYEE, "người lao động", "NLĐ", "hợp đồng lao động", "HĐLĐ")
            .also(WorkforceGroup.MILITARY, "quân đội", "bộ đội")
            .also(
                    WorkforceGroup.DEFENCE_EMPLOYEE,
                    "công nhân viên quốc phòng",
                    "viên chức quốc phòng",
                    "công nhân quốc phòng")
            .also(WorkforceGroup.POLICE, "công an", "CAND", "công an nhân dân")
            .also(WorkforceGroup.MILITIA, "dân quân", "dân quân tự vệ")
            .also(WorkforceGroup.LABORER, "lao động tự do", "người lao động tự do", "người lao động khác")
            .also(WorkforceGroup.OVERSEAS_VIETNAMESE, "kiều bào", "Việt kiều")
            .build();

    static final Codes<PostGroup> POST_GROUP = Codes.of(PostGroup.class).build();

    static final Codes<ServicePeriod> SERVICE_PERIOD = Codes.of(ServicePeriod.class)
            .also(ServicePeriod.PRE_UPRISING, "tiền khởi nghĩa")
            .build();

    static final Codes<CollectiveType> COLLECTIVE_TYPE = Codes.of(CollectiveType.class)
            .also(CollectiveType.LABOR_COLLECTIVE, "tập thể lao động", "phòng, ban", "cơ quan, đơn vị")
            .also(CollectiveType.ARMED_FORCES_UNIT, "lực lượng vũ trang", "LLVT", "đơn vị lực lượng vũ trang")
            .also(CollectiveType.ENTERPRISE, "doanh nghiệp", "hợp tác xã", "HTX", "công ty")
            .also(
                    CollectiveType.COMMUNE,
                    "xã",
                    "phường",
                    "thị trấn",
                    "đặc khu",
                    "cấp xã",
                    "xã, phường",
                    "xã, phường, đặc khu")
            .also(CollectiveType.VILLAGE, "thôn", "tổ dân phố", "TDP", "bản", "ấp", "làng", "khu dân cư")
            .also(CollectiveType.MINISTRY_PROVINCE, "bộ", "tỉnh", "cấp tỉnh", "cấp bộ")
            .also(CollectiveType.FOREIGN_COLLECTIVE, "tập thể nước ngoài")
            .build();

    static final Codes<AreaTrait> AREA = Codes.of(AreaTrait.class)
            .also(AreaTrait.ISLAND, "hải đảo", "đảo", "biển đảo", "trên biển")
            .also(AreaTrait.REMOTE, "vùng sâu", "vùng xa")
            .also(AreaTrait.ETHNIC_MINORITY, "dân tộc thiểu số", "DTTS", "vùng DTTS")
            .also(AreaTrait.ESPECIALLY_DIFFICULT, "đặc biệt khó khăn", "ĐBKK", "vùng ĐBKK")
            .build();

    static final Codes<Rating> RATING = Codes.of(Rating.class)
            .also(Rating.EXCELLENT, "HTXSNV", "HTXS", "hoàn thành xuất sắc", "xuất sắc")
            .also(Rating.GOOD, "HTTNV", "HTT", "hoàn thành tốt", "tốt")
            .also(Rating.COMPLETED, "HTNV", "hoàn thành")
            .also(Rating.NOT_COMPLETED, "KHTNV", "không HTNV", "không hoàn thành", "chưa hoàn thành nhiệm vụ")
            .build();

    static final Codes<CommendationKind> COMMENDATION_KIND = Codes.of(CommendationKind.class)
            .also(CommendationKind.MERIT, "công trạng và thành tích đạt được", "thường xuyên", "khen thưởng công trạng")
            .also(CommendationKind.AD_HOC, "khen thưởng đột xuất", "thành tích đột xuất")
            .also(
                    CommendationKind.MOVEMENT,
                    "phong trào",
                    "chuyên đề",
                    "theo đợt",
                    "theo chuyên đề",
                    "khen thưởng phong trào",
                    "theo đợt, chuyên đề",
                    "đợt, chuyên đề")
            .also(CommendationKind.LONG_SERVICE_CONTRIBUTION, "cống hiến", "có quá trình cống hiến")
            .also(CommendationKind.EXTERNAL_RELATIONS, "khen thưởng đối ngoại")
            .build();

    static final Codes<InitiativeType> INITIATIVE_TYPE = Codes.of(InitiativeType.class)
            .also(InitiativeType.INITIATIVE, "SK", "SKKN", "sáng kiến kinh nghiệm", "sáng kiến, cải tiến kỹ thuật")
            .also(InitiativeType.RESEARCH_TOPIC, "đề tài", "ĐTKH", "đề tài nghiên cứu khoa học", "NCKH")
            .also(InitiativeType.SCHEME, "đề án")
            .also(InitiativeType.SCIENTIFIC_WORK, "công trình khoa học", "công trình")
            .also(InitiativeType.INVENTION, "sáng chế", "phát minh")
            .also(InitiativeType.PRODUCTION_MODEL, "mô hình")
            .also(InitiativeType.COMBAT_INGENUITY, "mưu trí, sáng tạo", "mưu trí")
            .build();

    static final Codes<AuthorityLevel> AUTHORITY_LEVEL = Codes.of(AuthorityLevel.class)
            .also(AuthorityLevel.GRASSROOTS, "cấp cơ sở")
            .also(AuthorityLevel.DISTRICT, "huyện")
            .also(
                    AuthorityLevel.MINISTRY_PROVINCE,
                    "cấp tỉnh",
                    "tỉnh",
                    "cấp bộ",
                    "bộ",
                    "cấp ngành",
                    "cấp bộ, ban, ngành, tỉnh")
            .also(AuthorityLevel.STATE, "nhà nước", "cấp quốc gia", "trung ương")
            .build();

    static final Codes<InfluenceScope> SCOPE = Codes.of(InfluenceScope.class)
            .also(InfluenceScope.GRASSROOTS, "cấp cơ sở")
            .also(InfluenceScope.DISTRICT, "huyện")
            .also(InfluenceScope.FIELD, "một lĩnh vực", "lĩnh vực")
            .also(InfluenceScope.MILITARY_REGION, "quân khu", "cấp quân khu")
            .also(InfluenceScope.MINISTRY_PROVINCE, "cấp tỉnh", "tỉnh", "cấp bộ", "bộ", "cấp bộ, ban, ngành, tỉnh")
            .also(InfluenceScope.NATIONAL, "cả nước", "quốc gia")
            .build();

    static final Codes<AchievementType> ACHIEVEMENT_TYPE = Codes.of(AchievementType.class)
            .also(AchievementType.MOVEMENT, "phong trào", "phong trào thi đua", "chuyên đề")
            .also(AchievementType.AD_HOC, "đột xuất", "dũng cảm", "thành tích đột xuất")
            .also(AchievementType.MERITORIOUS, "nhiều thành tích có phạm vi ảnh hưởng", "lập nhiều thành tích")
            .also(AchievementType.COMBAT_FEAT, "chiến công")
            .also(AchievementType.CONTRIBUTION, "đóng góp")
            .also(AchievementType.PRODUCTION, "sản xuất", "lao động, sản xuất")
            .also(AchievementType.ASSETS, "đóng góp tài sản", "công sức, đất đai, tài sản")
            .also(AchievementType.REGIONAL_PRIZE, "giải khu vực")
            .also(AchievementType.HIGHEST_REGIONAL_PRIZE, "giải cao nhất khu vực")
            .also(AchievementType.WORLD_PRIZE, "giải thế giới")
            .build();

    static final Codes<DisciplineForm> DISCIPLINE_FORM = Codes.of(DisciplineForm.class)
            .also(DisciplineForm.PARTY_REPRIMAND, "khiển trách Đảng", "khiển trách (Đảng)")
            .also(DisciplineForm.PARTY_WARNING, "cảnh cáo Đảng", "cảnh cáo (Đảng)")
            .also(DisciplineForm.PARTY_REMOVAL, "cách chức Đảng")
            .also(DisciplineForm.RANK_STRIPPED, "tước quân hàm", "tước danh hiệu quân nhân")
            .build();

    static final Codes<ProceedingKind> PROCEEDING_KIND = Codes.of(ProceedingKind.class)
            .also(
                    ProceedingKind.DISCIPLINARY_REVIEW,
                    "xem xét kỷ luật",
                    "đang xem xét kỷ luật",
                    "xem xét thi hành kỷ luật")
            .also(ProceedingKind.COMPLAINT, "khiếu nại", "tố cáo", "khiếu nại, tố cáo", "đơn thư")
            .also(ProceedingKind.PRESS_REPORT, "báo chí", "báo chí nêu")
            .build();

    static final Codes<AbsenceKind> ABSENCE_KIND = Codes.of(AbsenceKind.class)
            .also(AbsenceKind.MATERNITY, "thai sản")
            .also(AbsenceKind.SICKNESS, "ốm", "ốm đau", "nghỉ ốm đau")
            .also(AbsenceKind.INJURY_TREATMENT, "điều trị thương tích")
            .also(AbsenceKind.TRAINING, "đào tạo", "bồi dưỡng", "đi học")
            .also(AbsenceKind.SECONDMENT, "biệt phái", "điều động có thời hạn")
            .also(AbsenceKind.TRANSFER, "chuyển đơn vị", "chuyển đến")
            .also(AbsenceKind.UNPAID_LEAVE, "không lương", "nghỉ không lương")
            .build();

    static final Codes<StudyResult> STUDY_RESULT =
            Codes.of(StudyResult.class).also(StudyResult.WEAK, "yếu", "kém").build();

    static final Codes<DocumentType> DOCUMENT_TYPE = Codes.of(DocumentType.class)
            .also(DocumentType.PROPOSAL, "tờ trình", "văn bản đề nghị")
            .also(
                    DocumentType.MEETING_MINUTES,
                    "biên bản",
                    "biên bản bình xét",
                    "biên bản họp",
                    "biên bản họp Hội đồng")
            .also(
                    DocumentType.INITIATIVE_CERTIFICATE,
                    "chứng nhận sáng kiến",
                    "xác nhận sáng kiến",
                    "giấy chứng nhận sáng kiến")
            .also(DocumentType.RATING_CONFIRMATION, "xác nhận HTXSNV", "xác nhận mức độ HTNV")
            .also(DocumentType.ACHIEVEMENT_SUMMARY, "báo cáo tóm tắt")
            .also(DocumentType.TAX_CONFIRMATION, "xác nhận thuế")
            .also(DocumentType.AUDIT_REPORT, "kiểm toán")
            .also(DocumentType.PARTY_OPINION, "ý kiến cấp ủy")
            .also(DocumentType.PUBLIC_OPINION_RESULT, "lấy ý kiến nhân dân")
            .also(DocumentType.PREVIOUS_UNIT_OPINION, "nhận xét của cơ quan cũ")
            .also(DocumentType.ELECTRONIC_FILE, "tệp điện tử")
            .build();

    static final Codes<CouncilLevel> COUNCIL_LEVEL = Codes.of(CouncilLevel.class)
            .also(CouncilLevel.GRASSROOTS, "cơ sở", "cấp cơ sở")
            .also(CouncilLevel.MINISTRY_PROVINCE, "cấp tỉnh", "tỉnh", "cấp bộ", "bộ", "bộ, ban, ngành, tỉnh")
            .also(CouncilLevel.CENTRAL, "trung ương", "Hội đồng Trung ương")
            .build();

    static final Codes<Attestation> ATTESTATION = attestations();

    static final Codes<String> SECTOR = Codes.<String>empty()
            .value("education", "giáo dục", "education", "giáo dục và đào tạo", "GDĐT", "GD&ĐT")
            .build();

    private KnownCodes() {}

    private static Codes<Attestation> attestations() {
        Codes.Builder<Attestation> builder = Codes.empty();
        for (Attestation attestation : Attestation.values()) {
            builder.value(
                    attestation, AttestationNames.shortName(attestation), attestation.label(), attestation.name());
        }
        return builder.build();
    }
}
