package vn.bangvang.kb.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.selection.CheckOutcome;

/** What is proposed or used more than once. */
final class Repeats {

    private static final Set<CommendationKind> EXEMPT =
            Set.of(CommendationKind.AD_HOC, CommendationKind.LONG_SERVICE_CONTRIBUTION, CommendationKind.SERVICE_TERM);

    private Repeats() {}

    private static Measured settled(
            Set<String> noticed, Set<String> unknown, String what, String need, String have, String ask) {
        CheckOutcome outcome =
                !noticed.isEmpty() ? CheckOutcome.NOTICED : unknown.isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return Measured.of(outcome, what, need, have)
                .about(List.copyOf(outcome == CheckOutcome.NOTICED ? noticed : unknown))
                .missing(ask);
    }

    private static String dossiers(Set<String> noticed, Set<String> unknown) {
        if (noticed.isEmpty() && unknown.isEmpty()) {
            return "Không có";
        }
        return (noticed.isEmpty() ? "" : noticed.size() + " hồ sơ")
                + ((noticed.isEmpty() || unknown.isEmpty()) ? "" : ", ")
                + (unknown.isEmpty() ? "" : "chưa rõ " + unknown.size() + " hồ sơ");
    }

    /** The dossiers by candidate. */
    private static Map<String, List<Entry>> candidates(List<Entry> entries) {
        Map<String, List<Entry>> candidates = new LinkedHashMap<>();
        for (Entry entry : entries) {
            candidates
                    .computeIfAbsent(entry.identity(), identity -> new ArrayList<>())
                    .add(entry);
        }
        return candidates;
    }

    private static List<Proposal> proposals(Entry entry) {
        List<Proposal> proposals = entry.proposals();
        return proposals == null ? List.of() : proposals;
    }

    static Measured stateAwards(Scope scope) {
        Set<String> noticed = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        int candidates = 0;
        for (List<Entry> dossiers : candidates(scope.entries()).values()) {
            Set<String> sure = new HashSet<>();
            Set<String> perhaps = new HashSet<>();
            boolean proposed = false;
            boolean heldKnown = true;
            for (Entry entry : dossiers) {
                for (Proposal proposal : proposals(entry)) {
                    if (scope.use().awards().contains(proposal.award())) {
                        proposed |= !exempt(proposal.kind());
                        add(proposal.award(), proposal.kind(), true, sure, perhaps);
                    }
                }
                heldKnown &= entry.held() != null;
                for (AwardHeld held : entry.held() == null ? List.<AwardHeld>of() : entry.held()) {
                    Boolean sameYear = sameYear(held, scope, entry.year());
                    if (scope.use().awards().contains(held.award()) && !Boolean.FALSE.equals(sameYear)) {
                        add(held.award(), held.kind(), sameYear != null, sure, perhaps);
                    }
                }
            }
            if (!proposed) {
                continue;
            }
            candidates++;
            perhaps.removeAll(sure);
            List<String> ids = dossiers.stream().map(Entry::id).toList();
            if (sure.size() > 1) {
                noticed.addAll(ids);
            } else if (sure.size() + perhaps.size() > 1 || !heldKnown) {
                unknown.addAll(ids);
            }
        }
        String what = "Đối tượng có hai hình thức khen thưởng cấp Nhà nước trong một năm";
        if (candidates == 0) {
            return Measured.notApplicable(what, "không có", "Không có đề nghị khen thưởng cấp Nhà nước");
        }
        return settled(
                noticed,
                unknown,
                what,
                "không có",
                dossiers(noticed, unknown),
                "loại hình của từng đề nghị; khen thưởng cấp Nhà nước đã có và ngày quyết định");
    }

    private static boolean exempt(@Nullable CommendationKind kind) {
        return kind != null && EXEMPT.contains(kind);
    }

    private static void add(
            String award, @Nullable CommendationKind kind, boolean certain, Set<String> sure, Set<String> perhaps) {
        if (exempt(kind)) {
            return;
        }
        (kind != null && certain ? sure : perhaps).add(award);
    }

    /** Whether an award was given in the year of the check; where its decision is not dated, it may have been. */
    private static @Nullable Boolean sameYear(AwardHeld held, Scope scope, int year) {
        if (held.decision() != null && held.decision().date() != null) {
            return held.decision().date().getYear() == scope.asOf().getYear();
        }
        return held.year() >= year - 1 ? null : Boolean.FALSE;
    }

    static Measured proposals(Scope scope) {
        Set<String> noticed = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (List<Entry> dossiers : candidates(scope.entries()).values()) {
            Map<String, Integer> times = new LinkedHashMap<>();
            for (Entry entry : dossiers) {
                proposals(entry).forEach(one -> times.merge(one.award(), 1, Integer::sum));
            }
            for (Entry entry : dossiers) {
                if (proposals(entry).stream().anyMatch(one -> times.getOrDefault(one.award(), 0) > 1)) {
                    noticed.add(entry.id());
                }
            }
        }
        Map<String, List<Entry>> names = new LinkedHashMap<>();
        scope.entries()
                .forEach(entry -> names.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                        .add(entry));
        for (List<Entry> namesakes : names.values()) {
            for (Entry one : namesakes) {
                if (namesakes.stream().anyMatch(other -> perhapsTwice(one, other))) {
                    unknown.add(one.id());
                }
            }
        }
        unknown.removeAll(noticed);
        return settled(
                noticed,
                unknown,
                "Một đối tượng, một danh hiệu hoặc hình thức, nhiều đề nghị",
                "không có",
                dossiers(noticed, unknown),
                "số định danh của những người cùng tên");
    }

    private static boolean perhapsTwice(Entry one, Entry other) {
        return !one.identity().equals(other.identity())
                && one.mayBe(other)
                && proposals(one).stream().anyMatch(proposal -> other.proposes(List.of(proposal.award())));
    }

    static Measured achievementsOfOne(Scope scope) {
        Set<String> noticed = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (List<Entry> dossiers : candidates(scope.entries()).values()) {
            Map<String, Set<String>> named = new LinkedHashMap<>();
            int commendations = 0;
            int unnamed = 0;
            for (Entry entry : dossiers) {
                for (Proposal proposal : proposals(entry)) {
                    if (proposal.achievement() != null) {
                        named.computeIfAbsent(Entry.fold(proposal.achievement()), key -> new HashSet<>())
                                .add(proposal.award());
                    } else if (proposal.commendation()) {
                        unnamed++;
                    }
                    commendations += proposal.commendation() ? 1 : 0;
                }
            }
            List<String> ids = dossiers.stream().map(Entry::id).toList();
            if (named.values().stream().anyMatch(awards -> awards.size() > 1)) {
                noticed.addAll(ids);
            } else if (commendations > 1 && unnamed > 0) {
                unknown.addAll(ids);
            }
        }
        return settled(
                noticed,
                unknown,
                "Một thành tích, nhiều danh hiệu, hình thức cho một đối tượng",
                "không có",
                dossiers(noticed, unknown),
                "thành tích đề nghị của từng hình thức khen thưởng");
    }

    static Measured achievementsOfSeveral(Scope scope) {
        Map<String, Set<String>> candidates = new LinkedHashMap<>();
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (Entry entry : scope.entries()) {
            proposals(entry).stream()
                    .map(Proposal::achievement)
                    .filter(Objects::nonNull)
                    .map(Entry::fold)
                    .forEach(achievement -> {
                        candidates
                                .computeIfAbsent(achievement, key -> new HashSet<>())
                                .add(entry.identity());
                        ids.computeIfAbsent(achievement, key -> new LinkedHashSet<>())
                                .add(entry.id());
                    });
        }
        String what = "Thành tích cùng tên của nhiều đối tượng";
        if (candidates.isEmpty()) {
            return Measured.notApplicable(what, "kiểm tra lại", "Không có đề nghị nào ghi tên thành tích");
        }
        Set<String> noticed = new LinkedHashSet<>();
        candidates.forEach((achievement, who) -> {
            if (who.size() > 1) {
                noticed.addAll(ids.getOrDefault(achievement, Set.of()));
            }
        });
        return settled(noticed, Set.of(), what, "kiểm tra lại", dossiers(noticed, Set.of()), "");
    }

    static Measured initiativesUsed(Scope scope) {
        Set<String> noticed = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        boolean any = false;
        for (Entry entry : scope.entries()) {
            List<Proposal> proposals = proposals(entry);
            boolean commended = proposals.stream().anyMatch(Proposal::commendation);
            boolean severalUses = commended && proposals.size() > 1;
            for (Initiative initiative : entry.initiatives() == null ? List.<Initiative>of() : entry.initiatives()) {
                any = true;
                List<String> used = initiative.usedFor();
                if (used == null || severalUses) {
                    unknown.add(entry.id());
                }
                if (used != null && used.stream().anyMatch(award -> commended || isCommendation(scope, award))) {
                    noticed.add(entry.id());
                }
            }
        }
        unknown.removeAll(noticed);
        String what = "Sáng kiến đã dùng để xét trước đây, hoặc dùng cho nhiều đề nghị";
        if (!any) {
            return Measured.notApplicable(what, "lưu ý", "Không có sáng kiến, đề tài nào");
        }
        return settled(
                noticed,
                unknown,
                what,
                "lưu ý",
                dossiers(noticed, unknown),
                "sáng kiến nào dùng cho đề nghị nào, đã dùng để xét danh hiệu, hình thức nào");
    }

    private static boolean isCommendation(Scope scope, String award) {
        return scope.law()
                .awards()
                .find(award)
                .map(found -> found.category() == Award.Category.COMMENDATION)
                .orElse(false);
    }

    static Measured initiativesOfSeveral(Scope scope) {
        record Held(Entry entry, @Nullable String number) {}

        Map<String, List<Held>> titles = new LinkedHashMap<>();
        for (Entry entry : scope.entries()) {
            for (Initiative initiative : entry.initiatives() == null ? List.<Initiative>of() : entry.initiatives()) {
                String number = initiative.decision() == null
                        ? null
                        : initiative.decision().number();
                titles.computeIfAbsent(Entry.fold(initiative.title()), title -> new ArrayList<>())
                        .add(new Held(entry, number == null ? null : Entry.fold(number)));
            }
        }
        String what = "Sáng kiến cùng tên trong hồ sơ của nhiều người";
        if (titles.isEmpty()) {
            return Measured.notApplicable(what, "kiểm tra lại", "Không có sáng kiến, đề tài nào");
        }
        Set<String> noticed = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (List<Held> holders : titles.values()) {
            Set<String> all = new HashSet<>();
            Map<String, Set<String>> byDecision = new LinkedHashMap<>();
            for (Held one : holders) {
                all.add(one.entry().identity());
                if (one.number() != null) {
                    byDecision
                            .computeIfAbsent(one.number(), number -> new HashSet<>())
                            .add(one.entry().identity());
                }
            }
            for (Held one : holders) {
                boolean sameDecision = one.number() != null
                        && byDecision.getOrDefault(one.number(), Set.of()).size() > 1;
                if (all.size() > 1) {
                    (sameDecision ? noticed : unknown).add(one.entry().id());
                }
            }
        }
        unknown.removeAll(noticed);
        return settled(
                noticed,
                unknown,
                what,
                "kiểm tra lại",
                dossiers(noticed, unknown),
                "sáng kiến cùng tên nhưng khác hoặc thiếu số quyết định: cần đối chiếu nội dung, tác giả");
    }
}
