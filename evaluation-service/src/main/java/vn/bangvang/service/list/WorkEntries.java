package vn.bangvang.service.list;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.problem.ProblemCode;

/** Entries about what the candidate has done: initiatives and other achievements. */
final class WorkEntries {

    private static final int LONGEST_TITLE = Lengths.of(Initiative.class, "title");
    private static final int LONGEST_DESCRIPTION = Lengths.of(Achievement.class, "description");

    private WorkEntries() {}

    /** {@code 2024: Tên [sáng kiến; cơ sở; phạm vi tỉnh; đã áp dụng] (số, ngày, cơ quan)}. */
    static void initiative(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, false);
        Integer year = entry.year();
        String title = CareerEntries.text(entry.textCell(), LONGEST_TITLE);
        Items items = entry.items();
        InitiativeType type = items.code(KnownCodes.INITIATIVE_TYPE);
        AuthorityLevel level = items.code(KnownCodes.AUTHORITY_LEVEL);
        InfluenceScope scope = code(items.labelled("phạm vi"), KnownCodes.SCOPE);
        Boolean accepted = items.flag("đã nghiệm thu", "chưa nghiệm thu");
        Boolean applied = items.flag("đã áp dụng", "chưa áp dụng");
        Integer yearsInUse = items.count("năm", 0, 100);
        List<String> usedFor = usedFor(items);
        items.refuseRest("loại (sáng kiến, đề tài, …); cấp công nhận; phạm vi …; đã áp dụng; đã nghiệm thu; … năm;"
                + " đã dùng: danh hiệu");
        Decision decision = entry.decision();
        if (entry.text().isEmpty()) {
            entry.cell().reject(ProblemCode.MISSING, "không ghi tên", "Ghi tên sáng kiến, đề tài");
        } else if (type == null) {
            entry.cell()
                    .reject(
                            ProblemCode.MISSING,
                            "không ghi loại",
                            "Thêm loại trong ngoặc vuông, ví dụ [sáng kiến] hoặc [đề tài khoa học]");
        } else if (title != null) {
            draft.initiatives.add(
                    new Initiative(title, type, year, level, scope, accepted, applied, yearsInUse, decision, usedFor),
                    entry.place());
        }
    }

    private static @Nullable List<String> usedFor(Items items) {
        Boolean used = items.flag("đã dùng để xét", "chưa dùng");
        List<Cell> names = items.allLabelled("đã dùng");
        if (names.isEmpty()) {
            return Boolean.FALSE.equals(used) ? List.of() : null;
        }
        return names.stream()
                .map(Cell::award)
                .filter(Objects::nonNull)
                .map(Award::key)
                .toList();
    }

    /** {@code 2024: Nội dung [đột xuất; phạm vi tỉnh; đặc biệt xuất sắc; phát động: tỉnh; 3 năm] (số, ngày, cơ quan)}. */
    static void achievement(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, false);
        Integer year = entry.year();
        String description = CareerEntries.text(entry.textCell(), LONGEST_DESCRIPTION);
        Items items = entry.items();
        AchievementType type = items.code(KnownCodes.ACHIEVEMENT_TYPE);
        InfluenceScope scope = code(items.labelled("phạm vi"), KnownCodes.SCOPE);
        Boolean outstanding = items.flag("đặc biệt xuất sắc", "không đặc biệt xuất sắc");
        AuthorityLevel launchedBy = code(items.labelled("phát động"), KnownCodes.AUTHORITY_LEVEL);
        Integer movementYears = items.count("năm", 0, 100);
        items.refuseRest("loại thành tích; phạm vi …; đặc biệt xuất sắc; phát động: cấp; … năm");
        Decision decision = entry.decision();
        if (type == null) {
            entry.cell()
                    .reject(
                            ProblemCode.MISSING,
                            "không ghi loại thành tích",
                            "Thêm loại trong ngoặc vuông, ví dụ [đột xuất] hoặc [phong trào]");
        } else {
            draft.achievements.add(
                    new Achievement(type, description, year, scope, outstanding, launchedBy, movementYears, decision),
                    entry.place());
        }
    }

    private static <E> @Nullable E code(@Nullable Cell cell, Codes<E> codes) {
        return cell == null ? null : cell.code(codes);
    }
}
