package vn.bangvang.service.list;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.StudyResult;

/** What people are told about the columns of linked files, and other headers that such columns go by. */
final class RecordHeaders {

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("Mức độ hoàn thành nhiệm vụ", List.of("Mức độ HTNV", "Xếp loại", "Đánh giá, xếp loại")),
            Map.entry(
                    "Danh hiệu, hình thức khen thưởng",
                    List.of(
                            "Danh hiệu",
                            "Danh hiệu thi đua",
                            "Khen thưởng",
                            "Danh hiệu, khen thưởng",
                            "Hình thức khen thưởng")),
            Map.entry("Danh hiệu, hình thức", List.of("Danh hiệu", "Danh hiệu, hình thức khen thưởng")),
            Map.entry("Loại hình khen thưởng", List.of("Loại hình")),
            Map.entry("Số quyết định", List.of("Số QĐ", "Quyết định số")),
            Map.entry("Ngày quyết định", List.of("Ngày QĐ", "Ngày ký")),
            Map.entry("Cơ quan ban hành", List.of("Cơ quan quyết định", "Nơi ban hành")),
            Map.entry("Tên sáng kiến, đề tài", List.of("Tên sáng kiến", "Tên đề tài", "Sáng kiến, đề tài", "Tên")),
            Map.entry("Hình thức kỷ luật", List.of("Kỷ luật", "Hình thức")),
            Map.entry("Ngày bắt đầu thi hành", List.of("Từ ngày", "Ngày thi hành")),
            Map.entry("Ngày chấp hành xong", List.of("Đến ngày")),
            Map.entry("Loại vụ việc", List.of("Vụ việc")),
            Map.entry("Năm công nhận", List.of("Năm")));

    private static final Map<Class<?>, Codes<?>> CODES = Map.ofEntries(
            Map.entry(Attestation.class, KnownCodes.ATTESTATION),
            Map.entry(Rating.class, KnownCodes.RATING),
            Map.entry(CommendationKind.class, KnownCodes.COMMENDATION_KIND),
            Map.entry(InitiativeType.class, KnownCodes.INITIATIVE_TYPE),
            Map.entry(AuthorityLevel.class, KnownCodes.AUTHORITY_LEVEL),
            Map.entry(InfluenceScope.class, KnownCodes.SCOPE),
            Map.entry(AchievementType.class, KnownCodes.ACHIEVEMENT_TYPE),
            Map.entry(DisciplineForm.class, KnownCodes.DISCIPLINE_FORM),
            Map.entry(ProceedingKind.class, KnownCodes.PROCEEDING_KIND),
            Map.entry(AbsenceKind.class, KnownCodes.ABSENCE_KIND),
            Map.entry(PostGroup.class, KnownCodes.POST_GROUP),
            Map.entry(StudyResult.class, KnownCodes.STUDY_RESULT),
            Map.entry(DocumentType.class, KnownCodes.DOCUMENT_TYPE),
            Map.entry(CouncilLevel.class, KnownCodes.COUNCIL_LEVEL));

    private RecordHeaders() {}

    static String[] synonyms(String label) {
        return SYNONYMS.getOrDefault(label, List.of()).toArray(String[]::new);
    }

    static Codes<?> codes(Class<?> type) {
        Codes<?> codes = CODES.get(type);
        if (codes == null) {
            throw new IllegalStateException("No codes for " + type.getSimpleName());
        }
        return codes;
    }

    static String help(RecordComponent component, boolean optional) {
        return (optional ? "" : "Bắt buộc. ") + form(component);
    }

    private static String form(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == LocalDate.class) {
            return "ngày/tháng/năm";
        }
        if (type == int.class || type == Integer.class) {
            return isYear(component) ? "năm bốn chữ số" : "con số";
        }
        if (type == Boolean.class) {
            return "có hoặc không";
        }
        if (type == List.class) {
            return "tên hoặc viết tắt, nhiều danh hiệu ngăn bằng dấu chấm phẩy";
        }
        if (type.isEnum()) {
            return "một trong: " + codes(type).expected();
        }
        return component.getName().equals("award") ? "tên hoặc viết tắt" : "chữ";
    }

    static String example(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == LocalDate.class) {
            return component.getName().equals("until")
                            || component.getName().equals("closedOn")
                            || component.getName().equals("servedUntil")
                    ? "30/6/2024"
                    : "10/1/2024";
        }
        if (type == int.class || type == Integer.class) {
            return isYear(component)
                    ? component.getName().equals("periodFrom") ? "2019" : "2023"
                    : component.getName().equals("members") ? "30" : "3";
        }
        if (type == Boolean.class) {
            return "có";
        }
        if (type == List.class) {
            return "";
        }
        if (type.isEnum()) {
            return codes(type).labels().get(codes(type).labels().size() - 1);
        }
        return component.getName().equals("award")
                ? "CSTĐCS"
                : component.getName().equals("group") ? "" : "Mẫu";
    }

    private static boolean isYear(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        return field.unit().equals("year") && field.min() == Limits.FIRST_YEAR;
    }
}
