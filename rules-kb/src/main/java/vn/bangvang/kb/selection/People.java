package vn.bangvang.kb.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.RoundFacts.PreviousRound;
import vn.bangvang.model.verdict.Status;

/** Who is in the list. */
final class People {

    static final String LEADER = "cột “Lãnh đạo, quản lý” của từng người";
    static final String DIRECT = "cột “Trực tiếp lao động” của từng người";

    private static final String GOOD_DEED = "good_person_good_deed";
    private static final String KIND = "loại hình khen thưởng của từng đề nghị";

    private People() {}

    static Measured sampled(Sample sample, CheckOutcome outcome, String what, String need, String ask) {
        List<String> about = switch (outcome) {
            case UNKNOWN -> sample.unknown();
            case OK, NOTICED -> sample.yes();
            case NOT_APPLICABLE -> List.of();
        };
        return Measured.of(
                        outcome,
                        what,
                        need,
                        outcome == CheckOutcome.NOT_APPLICABLE ? "Danh sách không có ai thuộc diện này" : sample.text())
                .about(about)
                .missing(ask);
    }

    private static Measured least(Scope scope, Sample sample, String what, String ask) {
        return sampled(sample, sample.atLeast(scope.with()), what, "ít nhất " + scope.with(), ask)
                .in(sample.amounts(Long.valueOf(scope.with()), null));
    }

    static Measured leadersNotMost(Scope scope) {
        Fraction share = Fraction.percent(scope.with());
        Sample leaders = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), Entry::leader);
        return sampled(
                        leaders,
                        leaders.atMost(share),
                        "Lãnh đạo, quản lý trong số đề nghị Chiến sĩ thi đua",
                        "không quá " + share.text(),
                        LEADER)
                .in(leaders.amounts(null, share.floor(leaders.total())));
    }

    static Measured directWorkers(Scope scope) {
        Sample sample = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), Entry::directWorker);
        String among = scope.use().awards().isEmpty() ? "danh sách" : "số đề nghị Chiến sĩ thi đua";
        return least(scope, sample, "Người trực tiếp lao động trong " + among, DIRECT);
    }

    static Measured groups(Scope scope) {
        Sample sample = Sample.of(
                scope.proposed(CandidateType.INDIVIDUAL),
                entry -> entry.groups() == null
                        ? null
                        : entry.groups().stream().anyMatch(scope.use().groups()::contains));
        return least(scope, sample, labels(scope.use().groups()), "cột “Nhóm đối tượng” của từng người");
    }

    private static String labels(List<? extends Labelled> values) {
        return values.stream().map(Labelled::label).collect(Collectors.joining("; "));
    }

    static Measured smallCollectives(Scope scope) {
        Sample sample = Sample.of(scope.proposed(CandidateType.COLLECTIVE), Entry::small);
        return least(scope, sample, "Tập thể nhỏ trong số tập thể", "cột “Tập thể nhỏ” của từng tập thể");
    }

    static Measured areas(Scope scope) {
        Sample sample = Sample.of(
                scope.proposed(),
                entry -> entry.areas() == null
                        ? null
                        : entry.areas().stream().anyMatch(scope.use().traits()::contains));
        return least(scope, sample, labels(scope.use().traits()), "cột “Địa bàn” của từng hồ sơ");
    }

    static Measured firstTime(Scope scope) {
        Sample sample = Sample.of(
                scope.proposed(),
                entry -> entry.held() == null ? null : entry.held().isEmpty());
        return least(
                scope,
                sample,
                "Chưa có danh hiệu, hình thức khen thưởng nào trước đây",
                "danh hiệu, khen thưởng đã có của từng hồ sơ");
    }

    static Measured bravePeople(Scope scope) {
        Sample sample = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), Entry::brave);
        return least(
                scope,
                sample,
                "Cá nhân có thành tích đột xuất, hành động dũng cảm",
                "thành tích khác, xác nhận về hành động dũng cảm của từng người");
    }

    static Measured adHoc(Scope scope) {
        Sample sample = commendations(scope, People::adHoc);
        return least(scope, sample, "Đề nghị khen thưởng đột xuất trong số đề nghị khen thưởng", KIND);
    }

    private static @Nullable Boolean adHoc(Proposal proposal) {
        return proposal.kind() == null ? null : Boolean.valueOf(proposal.kind() == CommendationKind.AD_HOC);
    }

    private static Sample commendations(Scope scope, java.util.function.Function<Proposal, @Nullable Boolean> quality) {
        List<String> yes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int total = 0;
        for (Entry entry : scope.entries()) {
            for (Proposal proposal : entry.proposals() == null ? List.<Proposal>of() : entry.proposals()) {
                if (proposal.commendation()) {
                    total++;
                    Boolean has = quality.apply(proposal);
                    if (has == null) {
                        unknown.add(entry.id());
                    } else if (has) {
                        yes.add(entry.id());
                    }
                }
            }
        }
        return new Sample(yes, unknown, total);
    }

    static Measured goodDeeds(Scope scope) {
        Sample sample =
                commendations(scope, proposal -> proposal.award().equals(GOOD_DEED) ? Boolean.TRUE : adHoc(proposal));
        return least(scope, sample, "Đề nghị khen việc tốt, khen thưởng đột xuất trong số đề nghị khen thưởng", KIND);
    }

    static Measured directTrend(Scope scope) {
        String what = "Phần người trực tiếp lao động so với kỳ trước";
        PreviousRound previous = scope.facts().previous();
        Integer before = previous == null ? null : previous.directWorkers();
        Integer all = previous == null ? null : previous.individuals();
        Sample now = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), Entry::directWorker);
        if (now.total() == 0) {
            return Measured.notApplicable(what, "tăng", "Danh sách không có cá nhân");
        }
        if (before == null || all == null || all == 0) {
            return Measured.of(CheckOutcome.UNKNOWN, what, "tăng", "kỳ này " + now.text() + "; kỳ trước chưa rõ")
                    .missing("số cá nhân, số người trực tiếp lao động của kỳ trước");
        }
        Fraction share = new Fraction(before, all, before + "/" + all);
        boolean surely = share.exceededBy(now.yes().size(), now.total());
        boolean perhaps =
                share.exceededBy(now.yes().size() + (long) now.unknown().size(), now.total());
        CheckOutcome outcome = surely ? CheckOutcome.OK : perhaps ? CheckOutcome.UNKNOWN : CheckOutcome.NOTICED;
        return Measured.of(outcome, what, "tăng", "kỳ này " + now.text() + "; kỳ trước " + share.text())
                .about(now.unknown())
                .missing(DIRECT);
    }

    static Measured adHocTrend(Scope scope) {
        String what = "Số đề nghị khen thưởng đột xuất so với kỳ trước";
        PreviousRound previous = scope.facts().previous();
        Integer before = previous == null ? null : previous.adHoc();
        Sample now = commendations(scope, People::adHoc);
        String have = "kỳ này " + now.yes().size()
                + (now.unknown().isEmpty() ? "" : ", chưa rõ " + now.unknown().size());
        if (before == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, "tăng", have + "; kỳ trước chưa rõ")
                    .missing("số khen thưởng đột xuất của kỳ trước");
        }
        CheckOutcome outcome = now.yes().size() > before
                ? CheckOutcome.OK
                : now.yes().size() + now.unknown().size() > before ? CheckOutcome.UNKNOWN : CheckOutcome.NOTICED;
        return Measured.of(outcome, what, "tăng", have + "; kỳ trước " + before)
                .about(now.unknown())
                .missing(KIND);
    }

    static Measured womenFirst(Scope scope) {
        Map<String, List<Entry>> eligible = new LinkedHashMap<>();
        for (Entry entry : scope.entries()) {
            for (Proposal proposal : entry.proposals() == null ? List.<Proposal>of() : entry.proposals()) {
                if (proposal.status() == Status.ELIGIBLE && entry.type() != CandidateType.HOUSEHOLD) {
                    eligible.computeIfAbsent(proposal.award(), award -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        eligible.values().removeIf(group -> group.size() < 2);
        String what = "Nữ, tập thể có từ " + scope.with() + "% nữ trong số cùng đủ điều kiện một danh hiệu, hình thức";
        String need = "ưu tiên khi lựa chọn";
        if (eligible.isEmpty()) {
            return Measured.notApplicable(
                    what, need, "Không có danh hiệu, hình thức nào có từ hai đối tượng đủ điều kiện");
        }
        List<String> first = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        eligible.forEach((award, group) -> {
            Sample women = Sample.of(group, entry -> priority(entry, scope.with()));
            first.addAll(women.yes());
            unknown.addAll(women.unknown());
            texts.add(scope.law().awards().nameOf(award) + " " + women.text());
        });
        return Measured.of(
                        unknown.isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN,
                        what,
                        need,
                        String.join("; ", texts))
                .about(unknown.isEmpty() ? first : unknown)
                .missing("giới tính, số nữ và tổng số cá nhân của các đối tượng đủ điều kiện");
    }

    private static @Nullable Boolean priority(Entry entry, int percent) {
        if (entry.type() == CandidateType.INDIVIDUAL) {
            return entry.gender() == null ? null : Boolean.valueOf(entry.gender() == Gender.FEMALE);
        }
        Integer women = entry.women();
        Integer members = entry.members();
        return (women == null || members == null) ? null : Boolean.valueOf(100L * women >= (long) percent * members);
    }

    static Measured headsOfUnits(Scope scope) {
        List<Entry> people = scope.proposed(CandidateType.INDIVIDUAL).stream()
                .filter(entry -> !Boolean.FALSE.equals(entry.leader()))
                .toList();
        String award = scope.use().unitAward();
        String what = "Lãnh đạo, quản lý được đề nghị và kết quả của tập thể cùng tên đơn vị";
        String need = award == null
                ? "tập thể hoàn thành nhiệm vụ"
                : "tập thể đạt " + scope.law().awards().nameOf(award);
        if (people.isEmpty()) {
            return Measured.notApplicable(what, need, "Danh sách không có ai là lãnh đạo, quản lý");
        }
        List<String> noticed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Entry person : people) {
            Boolean done = unitOf(person, scope.entries(), award);
            if (done == null || (person.leader() == null && !done)) {
                unknown.add(person.id());
            } else if (!done) {
                noticed.add(person.id());
            }
        }
        CheckOutcome outcome =
                !noticed.isEmpty() ? CheckOutcome.NOTICED : unknown.isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return Measured.of(
                        outcome,
                        what,
                        need,
                        people.size() + " người" + (noticed.isEmpty() ? "" : ", " + noticed.size() + " cần lưu ý")
                                + (unknown.isEmpty() ? "" : ", " + unknown.size() + " chưa rõ"))
                .about(!noticed.isEmpty() ? noticed : unknown)
                .missing("kết quả trong năm của tập thể do người đó lãnh đạo");
    }

    /** Whether the collective with the name of the person's unit did what is asked; absent where that is not known. */
    private static @Nullable Boolean unitOf(Entry person, List<Entry> entries, @Nullable String award) {
        for (Entry entry : entries) {
            if (entry.type() == CandidateType.COLLECTIVE && entry.name().equals(person.unit())) {
                if (award == null) {
                    return entry.rating() == null
                            ? null
                            : Boolean.valueOf(entry.rating().rating() != Rating.NOT_COMPLETED);
                }
                if (Boolean.TRUE.equals(entry.holdsForYear(List.of(award)))) {
                    return true;
                }
                Status status = entry.statusOf(award);
                return status == Status.ELIGIBLE ? Boolean.TRUE : status == Status.NOT_ELIGIBLE ? Boolean.FALSE : null;
            }
        }
        return null;
    }
}
