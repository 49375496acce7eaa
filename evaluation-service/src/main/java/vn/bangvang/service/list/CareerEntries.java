package vn.bangvang.service.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.problem.ProblemCode;

/** Entries about titles and commendations: ratings, awards held, awards proposed, votes. */
final class CareerEntries {

    private static final int LONGEST_ACHIEVEMENT = Lengths.of(AwardHeld.class, "achievement");
    private static final int LONGEST_GROUND = Lengths.of(Nomination.class, "ground");
    private static final String ONE_YEAR_EACH = "Tách mỗi năm một mục";

    private CareerEntries() {}

    /** {@code 2021-2023: HTTNV (12/QĐ-UBND, 5/1/2024, UBND xã)}. */
    static void rating(Entry entry, DossierDraft draft) {
        entry.refuse(true, true, false);
        Years years = entry.yearsRequired();
        Rating rating = entry.textCell().code(KnownCodes.RATING);
        Decision decision = entry.decision();
        if (years == null || rating == null) {
            return;
        }
        if (years.isRange() && entry.hasDecision()) {
            entry.cell().reject(ProblemCode.BAD_FORM, "ghi một quyết định cho nhiều năm", ONE_YEAR_EACH);
            return;
        }
        for (int year = years.isRange() ? years.from() : years.to(); year <= years.to(); year++) {
            draft.ratings.add(new AnnualRating(year, rating, decision), entry.place());
        }
    }

    /** {@code 2024: BK cấp tỉnh [công trạng; thành tích: …] {2019-2023} (12/QĐ-UBND, 5/1/2025, UBND tỉnh)}. */
    static void award(Entry entry, DossierDraft draft) {
        Years years = entry.yearsRequired();
        Award award = entry.textCell().award();
        Items items = entry.items();
        CommendationKind kind = items.code(KnownCodes.COMMENDATION_KIND);
        String achievement = text(items.labelled("thành tích"), LONGEST_ACHIEVEMENT);
        items.refuseRest("loại hình khen thưởng; thành tích: tên thành tích");
        Decision decision = entry.decision();
        @Nullable Integer @Nullable [] period = entry.periodYears();
        if (years == null || award == null) {
            return;
        }
        if (years.isRange() && award.category() != Award.Category.TITLE) {
            entry.cell()
                    .reject(
                            ProblemCode.BAD_FORM,
                            "ghi nhiều năm cho một hình thức khen thưởng",
                            "Ghi năm được tặng, và thời gian thành tích trong ngoặc nhọn, ví dụ 2024: BK TTg {2019-2023}");
            return;
        }
        if (years.isRange() && entry.hasDecision()) {
            entry.cell().reject(ProblemCode.BAD_FORM, "ghi một quyết định cho nhiều năm", ONE_YEAR_EACH);
            return;
        }
        for (int year = years.isRange() ? years.from() : years.to(); year <= years.to(); year++) {
            addAward(
                    draft,
                    new AwardHeld(
                            award.key(),
                            year,
                            kind,
                            decision,
                            period == null ? null : period[0],
                            period == null ? null : period[1],
                            achievement),
                    entry.cell());
        }
    }

    /** Adds an award that is not there already. */
    static void addAward(DossierDraft draft, AwardHeld award, Cell cell) {
        if (draft.awards.has(award)) {
            cell.reject(ProblemCode.DUPLICATE, "ghi hai lần", "Giữ một");
        } else {
            draft.awards.add(award, cell.place());
        }
    }

    /** {@code BK cấp tỉnh [công trạng; căn cứ: Điều 74 khoản 1 điểm d; thành tích: …]}. */
    static void nomination(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        if (entry.hasHead()) {
            entry.cell().reject(ProblemCode.BAD_FORM, "có năm", "Ghi năm ở cột “Năm xét”");
        }
        Award award = entry.textCell().award();
        Items items = entry.items();
        CommendationKind kind = items.code(KnownCodes.COMMENDATION_KIND);
        String ground = text(items.labelled("căn cứ"), LONGEST_GROUND);
        String achievement = text(items.labelled("thành tích"), LONGEST_ACHIEVEMENT);
        items.refuseRest("loại hình khen thưởng; căn cứ: điều, khoản, điểm; thành tích: tên thành tích");
        if (award == null) {
            return;
        }
        Nomination nomination = new Nomination(award.key(), kind, ground, achievement);
        if (draft.nominations.has(nomination)) {
            entry.cell().reject(ProblemCode.DUPLICATE, "ghi hai lần", "Giữ một");
        } else {
            draft.nominations.add(nomination, entry.place());
        }
    }

    /** {@code CSTĐCS: 9/10 [cấp cơ sở; phiếu kín; 12/12/2025]}. */
    static void vote(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        String text = entry.text();
        int colon = text.lastIndexOf(':');
        Cell name =
                entry.cell().part(colon < 0 ? text : text.substring(0, colon).strip());
        Award award = name.award();
        @Nullable Integer @Nullable [] votes = colon < 0
                ? new @Nullable Integer[] {null, null}
                : votes(entry.cell(), text.substring(colon + 1).strip());
        Items items = entry.items();
        CouncilLevel level = items.code(KnownCodes.COUNCIL_LEVEL);
        Boolean secret = items.flag("phiếu kín", "biểu quyết");
        LocalDate date = items.date();
        items.refuseRest("cấp Hội đồng; phiếu kín hoặc biểu quyết; ngày họp");
        if (award == null || votes == null) {
            return;
        }
        if (level == null) {
            level = usualLevel(award);
            if (level == null) {
                entry.cell().reject(ProblemCode.MISSING, "không ghi cấp Hội đồng", "Thêm cấp, ví dụ [cấp tỉnh]");
                return;
            }
            entry.cell()
                    .reading()
                    .conversions()
                    .add(
                            Conversion.Kind.DEFAULT,
                            entry.place().column(),
                            award.name(),
                            level.label(),
                            entry.place().row());
        }
        draft.councilResults.add(
                new CouncilResult(award.key(), level, date, votes[1], votes[0], secret), entry.place());
    }

    /** Votes in favour and members, each of which may be absent. */
    private static @Nullable Integer @Nullable [] votes(Cell cell, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            cell.reject(
                    ProblemCode.BAD_FORM,
                    "có số phiếu chưa đúng",
                    "Ghi số phiếu đồng ý/tổng số thành viên, ví dụ CSTĐCS: 9/10; không ghi tỷ lệ");
            return null;
        }
        String favor = text.substring(0, slash).strip();
        String members = text.substring(slash + 1).strip();
        return new @Nullable Integer[] {
            favor.isEmpty() ? null : cell.part(favor).count(0, 1000),
            members.isEmpty() ? null : cell.part(members).count(1, 1000)
        };
    }

    /** The council that votes on an award of a level; for awards of the State there are two. */
    private static @Nullable CouncilLevel usualLevel(Award award) {
        return switch (award.level()) {
            case GRASSROOTS -> CouncilLevel.GRASSROOTS;
            case MINISTRY_PROVINCE -> CouncilLevel.MINISTRY_PROVINCE;
            case STATE -> null;
        };
    }

    static @Nullable String text(@Nullable Cell cell, int longest) {
        return cell == null || cell.oneLine().isEmpty() ? null : cell.text(longest);
    }
}
