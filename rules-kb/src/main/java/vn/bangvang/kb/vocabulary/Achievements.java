package vn.bangvang.kb.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Section;

/** Achievements outside the yearly round, narrowed down as the law asks. */
public final class Achievements {

    private final Selection<Achievement> selection;

    Achievements(Subject subject, @Nullable List<Achievement> entries, AchievementType... types) {
        List<AchievementType> wanted = Arrays.asList(types);
        Supplier<String> noun = () -> "thành tích loại “"
                + wanted.stream().map(AchievementType::label).collect(Collectors.joining("” hoặc “")) + "”";
        this.selection = new Selection<>(subject, Section.ACHIEVEMENTS, entries, noun)
                .only(entry -> wanted.contains(entry.type()))
                .grade(
                        entry -> ofReview(entry.year(), subject.year()),
                        "không rõ là thành tích của năm xét",
                        "lập được sau năm xét");
    }

    /** An achievement of an earlier year may have been rewarded already; the law sets no last day. */
    private static int ofReview(@Nullable Integer year, int reviewYear) {
        if (year == null || year < reviewYear) {
            return Selection.PERHAPS;
        }
        return year == reviewYear ? Selection.YES : Selection.NO;
    }

    @Word(
            meaning = "Chỉ giữ những thành tích có phạm vi ảnh hưởng từ mức trong ngoặc trở lên.",
            silent = "Thành tích không nêu phạm vi thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.achievements( AchievementType.AD_HOC ).reaching( InfluenceScope.MINISTRY_PROVINCE ).atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public Achievements reaching(InfluenceScope scope) {
        selection.where(
                () -> "phạm vi ảnh hưởng " + scope.label().toLowerCase(Locale.ROOT),
                entry -> entry.scope() == null ? null : entry.scope().isAtLeast(scope));
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những thành tích trong phong trào do cấp trong ngoặc trở lên phát động.",
            silent = "Thành tích không nêu cấp phát động thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.achievements( AchievementType.MOVEMENT ).launchedBy( AuthorityLevel.MINISTRY_PROVINCE ).atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public Achievements launchedBy(AuthorityLevel level) {
        selection.where(
                () -> "phong trào do cấp " + level.label().toLowerCase(Locale.ROOT) + " trở lên phát động",
                entry -> entry.launchedBy() == null ? null : entry.launchedBy().isAtLeast(level));
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những thành tích trong phong trào đã kéo dài từ số năm trong ngoặc trở lên.",
            unit = "năm",
            silent = "Thành tích không nêu thời gian phong trào thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.achievements( AchievementType.MOVEMENT ).lastingYears( 5 ).atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public Achievements lastingYears(int years) {
        selection.where(
                () -> "phong trào có thời gian từ " + years + " năm trở lên",
                entry -> entry.movementYears() == null ? null : entry.movementYears() >= years);
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những thành tích được công nhận là đặc biệt xuất sắc.",
            silent = "Thành tích không nêu mức thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.achievements( AchievementType.AD_HOC ).especiallyOutstanding().atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public Achievements especiallyOutstanding() {
        selection.where(() -> "đặc biệt xuất sắc", Achievement::especiallyOutstanding);
        return this;
    }

    @Word(
            meaning = "Đạt khi còn ít nhất một thành tích.",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu thành tích khác.",
            example = "$p.report( drools, $p.achievements( AchievementType.CONTRIBUTION ).atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public Check atLeastOne() {
        return selection.count("achievements", "achievement").atLeast(1);
    }
}
