package vn.bangvang.kb.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.kb.selection.SelectionData.Use;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.selection.Amounts;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.verdict.Status;

/** Greatest and least numbers and shares. All comparisons are of whole numbers. */
final class Caps {

    private static final String ROUNDING = "local_rounding";
    private static final List<String> ADVANCED = List.of("advanced_worker", "advanced_soldier");
    private static final List<String> FIGHTER = List.of("grassroots_emulation_fighter");
    private static final List<String> ADVANCED_COLLECTIVES = List.of("advanced_labor_collective", "advanced_unit");
    private static final List<String> EXCELLENT_COLLECTIVES =
            List.of("excellent_labor_collective", "determined_to_win_unit");
    private static final List<String> FLAG = List.of("ministry_province_emulation_flag");
    private static final List<String> GOVERNMENT_FLAG = List.of("government_emulation_flag");

    private Caps() {}

    /**
     * What a share is taken of.
     *
     * @param most the most it can be; absent where there is no bound
     */
    private record Base(String name, long least, @Nullable Long most) {

        boolean exact() {
            return most != null && most == least;
        }

        String text() {
            if (most == null) {
                return least == 0 ? "chưa rõ " + name : name + ": ít nhất " + least;
            }
            return name + ": " + (exact() ? String.valueOf(least) : "từ " + least + " đến " + most);
        }
    }

    static Measured share(Scope scope) {
        Use use = scope.use();
        Parameters.InForce local = local(scope);
        if (use.local() != null && local == null) {
            return none(scope);
        }
        Fraction share = local == null ? Fraction.percent(scope.with()) : Fraction.of(local.value());
        List<Entry> counted = scope.entries().stream()
                .filter(entry -> entry.proposals() != null
                        && entry.proposals().stream().anyMatch(proposal -> counts(use, proposal)))
                .toList();
        List<String> ids = counted.stream().map(Entry::id).toList();
        long number = ids.size();
        String what = names(scope);
        String need = "không quá " + share.text();
        Base base = base(scope);
        if (base == null) {
            return by(
                    local,
                    Measured.of(
                                    CheckOutcome.UNKNOWN,
                                    what,
                                    need,
                                    number + " đề nghị; nguồn không nói rõ tính trên số nào")
                            .about(ids)
                            .missing("số mà tỷ lệ được tính trên đó, theo văn bản của ngành"));
        }
        String rounding = local == null
                ? "not_stated"
                : scope.parameters()
                        .find(ROUNDING)
                        .map(value -> String.valueOf(value.value()))
                        .orElse("not_stated");
        long lower = lower(rounding, share, base.least());
        Long upper = base.most() == null ? null : Long.valueOf(upper(rounding, share, base.most()));
        CheckOutcome outcome = number <= lower
                ? CheckOutcome.OK
                : upper != null && number > upper ? CheckOutcome.NOTICED : CheckOutcome.UNKNOWN;
        String limit = upper == null
                ? ""
                : lower == upper
                        ? "; nhiều nhất " + lower
                        : base.exact()
                                ? "; nhiều nhất " + lower + " nếu làm tròn xuống, " + upper + " nếu làm tròn lên"
                                : "; nhiều nhất từ " + lower + " đến " + upper;
        String ask = base.exact()
                ? "cách làm tròn mà nơi xét áp dụng"
                : base.name() + " của cả đợt, hoặc xác nhận danh sách đã đủ mọi người đạt danh hiệu";
        return by(
                local,
                Measured.of(outcome, what, need, number + " đề nghị; " + base.text() + limit)
                        .about(outcome == CheckOutcome.OK ? List.of() : ids)
                        .missing(ask)
                        .in(new Amounts(number, 0, base.exact() ? base.most() : null, null, upper)));
    }

    private static boolean counts(Use use, Proposal proposal) {
        String ground = proposal.ground();
        return use.awards().contains(proposal.award())
                && (ground == null || use.except().stream().noneMatch(ground::startsWith));
    }

    private static long lower(String rounding, Fraction share, long base) {
        return switch (rounding) {
            case "up" -> share.ceil(base);
            case "half_up" -> share.halfUp(base);
            default -> share.floor(base);
        };
    }

    private static long upper(String rounding, Fraction share, long base) {
        return switch (rounding) {
            case "half_up" -> share.halfUp(base);
            default -> share.ceil(base);
        };
    }

    private static @Nullable Base base(Scope scope) {
        return switch (String.valueOf(scope.use().of())) {
            case "advanced_individuals" ->
                base(
                        scope,
                        "số đạt Lao động tiên tiến, Chiến sĩ tiên tiến",
                        scope.facts().advancedIndividuals(),
                        CandidateType.INDIVIDUAL,
                        ADVANCED,
                        FIGHTER);
            case "advanced_collectives" ->
                base(
                        scope,
                        "số đạt Tập thể lao động tiên tiến, Đơn vị tiên tiến",
                        scope.facts().advancedCollectives(),
                        CandidateType.COLLECTIVE,
                        ADVANCED_COLLECTIVES,
                        EXCELLENT_COLLECTIVES);
            case "flag_standard_collectives" ->
                base(
                        scope,
                        "số tập thể đạt tiêu chuẩn Cờ thi đua cấp bộ, tỉnh",
                        scope.facts().flagStandardCollectives(),
                        CandidateType.COLLECTIVE,
                        FLAG,
                        GOVERNMENT_FLAG);
            case "strength" -> {
                Integer strength = scope.facts().strength();
                yield strength == null
                        ? new Base("quân số", 0, null)
                        : new Base("quân số", strength, Long.valueOf(strength));
            }
            default -> null;
        };
    }

    /** A number that was given; else what the list shows, which bounds it from above only if the list is complete. */
    private static Base base(
            Scope scope,
            String name,
            @Nullable Integer given,
            CandidateType type,
            List<String> titles,
            List<String> higher) {
        if (given != null) {
            return new Base(name, given, Long.valueOf(given));
        }
        List<Entry> candidates =
                scope.entries().stream().filter(entry -> entry.type() == type).toList();
        Sample reached = Sample.of(candidates, entry -> reaches(entry, titles, higher));
        boolean complete = Boolean.TRUE.equals(scope.facts().completeList());
        long least = reached.yes().size();
        return new Base(
                name, least, complete ? Long.valueOf(least + reached.unknown().size()) : null);
    }

    /** Whether a candidate reaches a title: holds it, or is eligible for it or for a title that rests on it. */
    private static @Nullable Boolean reaches(Entry entry, List<String> titles, List<String> higher) {
        Boolean holds = entry.holdsForYear(titles);
        if (Boolean.TRUE.equals(holds)) {
            return true;
        }
        boolean judged = false;
        for (String title : titles) {
            Status status = entry.statusOf(title);
            if (status == Status.ELIGIBLE) {
                return true;
            }
            judged |= status == Status.NOT_ELIGIBLE || status == Status.NOT_APPLICABLE;
        }
        for (String title : higher) {
            if (entry.statusOf(title) == Status.ELIGIBLE) {
                return true;
            }
        }
        return judged ? Boolean.FALSE : null;
    }

    static Measured number(Scope scope) {
        Parameters.InForce local = local(scope);
        if (local == null) {
            return none(scope);
        }
        List<String> ids = scope.proposed().stream().map(Entry::id).toList();
        boolean over = ids.size() > local.number();
        return Measured.of(
                        over ? CheckOutcome.NOTICED : CheckOutcome.OK,
                        names(scope),
                        "không quá " + local.number(),
                        ids.size() + " đề nghị")
                .about(over ? ids : List.of())
                .by(local)
                .in(new Amounts(ids.size(), 0, null, null, Long.valueOf(local.number())));
    }

    static Measured leaders(Scope scope) {
        Parameters.InForce local = local(scope);
        if (local == null) {
            return none(scope);
        }
        Fraction share = Fraction.of(local.value());
        Sample leaders = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), Entry::leader);
        return People.sampled(
                        leaders,
                        leaders.atMost(share),
                        "Lãnh đạo, quản lý trong số đề nghị " + names(scope),
                        "không quá " + share.text(),
                        People.LEADER)
                .by(local)
                .in(leaders.amounts(null, share.floor(leaders.total())));
    }

    static Measured nonLeaders(Scope scope) {
        return floor(scope, "Không giữ chức vụ", entry -> negated(entry.leader()), People.LEADER);
    }

    static Measured directWorkers(Scope scope) {
        return floor(scope, "Trực tiếp lao động", Entry::directWorker, People.DIRECT);
    }

    private static Measured floor(Scope scope, String quality, Function<Entry, @Nullable Boolean> judge, String ask) {
        Parameters.InForce local = local(scope);
        if (local == null) {
            return none(scope);
        }
        Fraction share = Fraction.of(local.value());
        Sample sample = Sample.of(scope.proposed(CandidateType.INDIVIDUAL), judge);
        long least = share.ceil(sample.total());
        return People.sampled(
                        sample,
                        sample.atLeast(least),
                        quality + " trong số đề nghị " + names(scope),
                        "ít nhất " + share.text() + ", làm tròn lên là " + least,
                        ask)
                .by(local)
                .in(sample.amounts(least, null));
    }

    static Measured nonLeaderInUnit(Scope scope) {
        Parameters.InForce local = local(scope);
        if (local == null) {
            return none(scope);
        }
        Map<String, List<Entry>> units = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (Entry entry : scope.proposed(CandidateType.INDIVIDUAL)) {
            if (entry.unit() == null) {
                open.add(entry.id());
            } else {
                units.computeIfAbsent(entry.unit(), unit -> new ArrayList<>()).add(entry);
            }
        }
        List<String> noticed = new ArrayList<>();
        for (List<Entry> unit : units.values()) {
            if (unit.size() >= 2) {
                Sample others = Sample.of(unit, entry -> negated(entry.leader()));
                CheckOutcome outcome = others.atLeast(local.number());
                List<String> ids = unit.stream().map(Entry::id).toList();
                if (outcome == CheckOutcome.NOTICED) {
                    noticed.addAll(ids);
                } else if (outcome == CheckOutcome.UNKNOWN) {
                    open.addAll(ids);
                }
            }
        }
        CheckOutcome outcome =
                !noticed.isEmpty() ? CheckOutcome.NOTICED : open.isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return Measured.of(
                        outcome,
                        names(scope),
                        "đơn vị có từ 02 người thì ít nhất " + local.number() + " người không phải lãnh đạo",
                        units.size() + " đơn vị")
                .about(!noticed.isEmpty() ? noticed : open)
                .missing(People.LEADER + ", đơn vị của từng người")
                .by(local);
    }

    static Measured notComputed(Scope scope) {
        Parameters.InForce local = local(scope);
        if (local == null) {
            return none(scope);
        }
        return Measured.of(
                        CheckOutcome.UNKNOWN,
                        local.parameter().name(),
                        String.join("; ", local.texts()),
                        "Hồ sơ không có dữ liệu để tính")
                .missing(String.valueOf(scope.use().ask()))
                .by(local);
    }

    private static @Nullable Boolean negated(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }

    private static Parameters.@Nullable InForce local(Scope scope) {
        String key = scope.use().local();
        return key == null ? null : scope.parameters().find(key).orElse(null);
    }

    private static Measured by(Parameters.@Nullable InForce local, Measured measured) {
        return local == null ? measured : measured.by(local);
    }

    private static Measured none(Scope scope) {
        return Measured.notApplicable(
                names(scope), "theo quy định của ngành, địa phương", "Địa bàn và ngày đang xét không có tham số này");
    }

    static String names(Scope scope) {
        return scope.use().awards().isEmpty()
                ? "Cả danh sách"
                : scope.use().awards().stream()
                        .map(scope.law().awards()::nameOf)
                        .collect(Collectors.joining(", "));
    }
}
