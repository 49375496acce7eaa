package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.RoundFacts.CouncilMeeting;
import vn.bangvang.model.selection.RoundFacts.Movement;
import vn.bangvang.model.selection.RoundFacts.UnitMonth;

/** What no dossier shows: movements, meetings, months, papers. */
final class Facts {

    private static final String MOVEMENTS = "các phong trào thi đua trong năm của đơn vị";
    private static final int MONTHS = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Facts() {}

    static Measured answer(Scope scope) {
        Boolean answer =
                scope.facts().answers() == null ? null : scope.facts().answers().get(scope.id());
        return Measured.fact(
                answer,
                "Trả lời của nơi lập danh sách",
                "có",
                String.valueOf(scope.use().ask()));
    }

    static Measured inTime(Scope scope) {
        return Measured.fact(
                scope.facts().commendationsInTime(),
                "Khen thưởng kịp thời",
                "có",
                "việc khen thưởng có kịp thời hay không");
    }

    static Measured publicized(Scope scope) {
        return Measured.fact(
                scope.facts().publicized(),
                "Công khai danh sách trước khi Hội đồng họp",
                "có",
                "danh sách đã được công khai hay chưa");
    }

    static Measured regulation(Scope scope) {
        LocalDate since = scope.use().since();
        LocalDate date = scope.facts().regulationDate();
        if (since == null) {
            throw new LawDataException("'" + scope.id() + "' lacks the day.");
        }
        return Measured.fact(
                date == null ? null : Boolean.valueOf(!date.isBefore(since)),
                "Quy chế đang áp dụng",
                "ban hành từ ngày " + DAY.format(since),
                "ngày của quy chế thi đua, khen thưởng mà đơn vị đang áp dụng");
    }

    static Measured chair(Scope scope) {
        CouncilMeeting council = scope.facts().council();
        return Measured.fact(
                council == null ? null : council.chairedByChair(),
                "Chủ tịch Hội đồng, hoặc Phó Chủ tịch được ủy quyền, chủ trì",
                "có",
                "ai chủ trì phiên họp Hội đồng");
    }

    static Measured report(Scope scope) {
        CouncilMeeting council = scope.facts().council();
        return Measured.fact(
                council == null ? null : council.reportedBefore(),
                "Cơ quan thường trực báo cáo công tác chuẩn bị",
                "có",
                "báo cáo của cơ quan thường trực tại phiên họp");
    }

    static Measured discussion(Scope scope) {
        CouncilMeeting council = scope.facts().council();
        return Measured.fact(
                council == null ? null : council.discussed(),
                "Biên bản ghi ý kiến thảo luận",
                "có",
                "biên bản phiên họp Hội đồng");
    }

    static Measured councilBeforeSubmission(Scope scope) {
        CouncilMeeting council = scope.facts().council();
        LocalDate held = council == null ? null : council.heldOn();
        LocalDate submitted = council == null ? null : council.submittedOn();
        return Measured.fact(
                (held == null || submitted == null) ? null : Boolean.valueOf(!held.isAfter(submitted)),
                "Hội đồng họp trước hoặc cùng ngày tờ trình của đợt",
                "có",
                "ngày họp Hội đồng, ngày tờ trình của đợt");
    }

    static Measured quorum(Scope scope) {
        CouncilMeeting council = scope.facts().council();
        Integer members = council == null ? null : council.members();
        Integer attending = council == null ? null : council.attending();
        Measured measured = Measured.fact(
                (members == null || attending == null)
                        ? null
                        : Boolean.valueOf(3L * attending >= (long) scope.with() * members),
                "Số thành viên Hội đồng dự họp",
                "ít nhất " + scope.with() + "/3 tổng số thành viên",
                "tổng số thành viên Hội đồng, số thành viên dự họp");
        return measured.outcome() == CheckOutcome.UNKNOWN
                ? measured
                : Measured.of(measured.outcome(), measured.what(), measured.need(), attending + "/" + members);
    }

    static Measured cited(Scope scope) {
        List<Instrument> asked = scope.use().instruments().stream()
                .map(scope.law()::instrument)
                .filter(instrument -> instrument.mayBeInForceOn(scope.asOf()))
                .toList();
        String what = "Văn bản được viện dẫn trong hồ sơ của đợt";
        String need = asked.stream().map(Instrument::shortTitle).collect(Collectors.joining("; "));
        if (asked.isEmpty()) {
            return Measured.notApplicable(what, "văn bản còn hiệu lực", "Văn bản mà công văn nêu không còn hiệu lực");
        }
        List<String> cited = scope.facts().citedInstruments();
        if (cited == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, need, "Chưa có dữ liệu")
                    .missing("các văn bản được viện dẫn trong hồ sơ của đợt");
        }
        List<String> lacking = asked.stream()
                .filter(instrument -> !cited.contains(instrument.key()))
                .map(Instrument::shortTitle)
                .toList();
        List<String> lapsed = scope.law().instruments().stream()
                .filter(instrument -> cited.contains(instrument.key()))
                .filter(instrument -> instrument.effectiveTo() != null
                        && instrument.effectiveTo().isBefore(scope.asOf()))
                .map(Instrument::shortTitle)
                .toList();
        boolean fine = lacking.isEmpty() && lapsed.isEmpty();
        return Measured.of(
                fine ? CheckOutcome.OK : CheckOutcome.NOTICED,
                what,
                need,
                fine
                        ? "Đủ"
                        : (lacking.isEmpty() ? "" : "thiếu " + String.join("; ", lacking))
                                + (lacking.isEmpty() || lapsed.isEmpty() ? "" : "; ")
                                + (lapsed.isEmpty() ? "" : "hết hiệu lực " + String.join("; ", lapsed)));
    }

    static Measured textNotAtHand(Scope scope) {
        List<String> names = scope.use().instruments().stream()
                .map(scope.law()::instrument)
                .filter(instrument -> instrument.mayBeInForceOn(scope.asOf()))
                .map(Instrument::shortTitle)
                .toList();
        String what = "Quy định của địa phương";
        if (names.isEmpty()) {
            return Measured.notApplicable(what, "thực hiện đúng", "Không còn văn bản này vào ngày đang xét");
        }
        return Measured.of(CheckOutcome.UNKNOWN, what, String.join("; ", names), "Chưa có văn bản để đối chiếu")
                .missing("toàn văn " + String.join("; ", names));
    }

    private static @Nullable List<Movement> movements(Scope scope) {
        List<Movement> movements = scope.facts().movements();
        return movements == null || !Boolean.TRUE.equals(scope.use().thematic())
                ? movements
                : movements.stream()
                        .filter(one -> !Boolean.FALSE.equals(one.thematic()))
                        .toList();
    }

    /** Judges movement by movement. */
    private static Measured movements(
            @Nullable List<Movement> movements,
            String what,
            String need,
            String ask,
            Function<Movement, @Nullable Boolean> judge) {
        if (movements == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, need, "Chưa có dữ liệu")
                    .missing(MOVEMENTS);
        }
        if (movements.isEmpty()) {
            return Measured.notApplicable(what, need, "Không có phong trào nào");
        }
        int fine = 0;
        int unknown = 0;
        for (Movement movement : movements) {
            Boolean has = judge.apply(movement);
            fine += Boolean.TRUE.equals(has) ? 1 : 0;
            unknown += has == null ? 1 : 0;
        }
        CheckOutcome outcome = fine + unknown < movements.size()
                ? CheckOutcome.NOTICED
                : unknown == 0 ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return Measured.of(
                        outcome,
                        what,
                        need,
                        fine + "/" + movements.size() + " phong trào" + (unknown == 0 ? "" : ", chưa rõ " + unknown))
                .missing(ask);
    }

    static Measured movementPlans(Scope scope) {
        return movements(
                movements(scope),
                "Kế hoạch, lộ trình phát động, sơ kết, tổng kết",
                "mọi phong trào, đúng thứ tự",
                "ngày phát động, sơ kết, tổng kết của từng phong trào",
                Facts::planned);
    }

    private static @Nullable Boolean planned(Movement movement) {
        LocalDate launched = movement.launchedOn();
        LocalDate midterm = movement.midtermOn();
        LocalDate concluded = movement.concludedOn();
        if ((launched != null && midterm != null && midterm.isBefore(launched))
                || (midterm != null && concluded != null && concluded.isBefore(midterm))
                || (launched != null && concluded != null && concluded.isBefore(launched))) {
            return false;
        }
        return (launched == null || midterm == null || concluded == null) ? null : Boolean.TRUE;
    }

    static Measured movementFields(Scope scope) {
        List<String> fields = scope.use().fields();
        String names = fields.stream().map(Facts::label).collect(Collectors.joining(", "));
        return movements(
                movements(scope),
                Boolean.TRUE.equals(scope.use().thematic()) ? "Kế hoạch chuyên đề" : "Phong trào thi đua",
                "có " + names,
                names + " của từng phong trào",
                movement -> {
                    boolean open = false;
                    for (String field : fields) {
                        Boolean has = has(movement, field);
                        if (Boolean.FALSE.equals(has)) {
                            return false;
                        }
                        open |= has == null;
                    }
                    boolean perhapsThematic =
                            Boolean.TRUE.equals(scope.use().thematic()) && movement.thematic() == null;
                    return (open || perhapsThematic) ? null : Boolean.TRUE;
                });
    }

    private static @Nullable Boolean has(Movement movement, String field) {
        return switch (field) {
            case "name" -> written(movement.name());
            case "theme" -> written(movement.theme());
            case "criteria" -> written(movement.criteria());
            case "content" -> written(movement.content());
            case "model" -> written(movement.model());
            case "solutions" -> written(movement.solutions());
            case "pilotUnits" ->
                movement.pilotUnits() == null
                        ? null
                        : Boolean.valueOf(!movement.pilotUnits().isEmpty());
            case "lessonsOn" -> movement.lessonsOn() == null ? null : Boolean.TRUE;
            default -> throw new LawDataException("There is no field '" + field + "' of a movement.");
        };
    }

    private static @Nullable Boolean written(@Nullable String text) {
        return text == null ? null : Boolean.valueOf(!text.isBlank());
    }

    private static String label(String field) {
        return switch (field) {
            case "name" -> "tên gọi";
            case "theme" -> "chủ đề";
            case "criteria" -> "tiêu chí, chỉ tiêu";
            case "content" -> "nội dung";
            case "model" -> "mô hình";
            case "solutions" -> "giải pháp";
            case "pilotUnits" -> "đơn vị chỉ đạo điểm";
            case "lessonsOn" -> "ngày rút kinh nghiệm";
            default -> throw new LawDataException("There is no field '" + field + "' of a movement.");
        };
    }

    static Measured launchedEarly(Scope scope) {
        Integer year = scope.year();
        String what = "Ngày phát động phong trào của năm";
        if (year == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, "từ đầu năm", "Danh sách có nhiều năm xét")
                    .missing("năm xét của đợt");
        }
        LocalDate latest = LocalDate.ofYearDay(year, scope.with());
        List<Movement> yearly = scope.facts().movements() == null
                ? null
                : scope.facts().movements().stream()
                        .filter(one -> !Boolean.TRUE.equals(one.thematic()))
                        .toList();
        return movements(
                yearly,
                what,
                "chậm nhất ngày " + DAY.format(latest),
                "ngày phát động của từng phong trào",
                movement -> movement.launchedOn() == null
                        ? null
                        : Boolean.valueOf(!movement.launchedOn().isAfter(latest)));
    }

    static Measured chosenMovements(Scope scope) {
        String what = "Phong trào được đơn vị chọn để tham mưu";
        String need = "mỗi đơn vị " + scope.with();
        List<Movement> movements = scope.facts().movements();
        if (movements == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, need, "Chưa có dữ liệu")
                    .missing(MOVEMENTS);
        }
        Map<String, int[]> units = new LinkedHashMap<>();
        if (scope.facts().units() != null) {
            scope.facts().units().forEach(unit -> units.put(Entry.fold(unit), new int[2]));
        }
        boolean open = false;
        for (Movement movement : movements) {
            if (movement.unit() == null) {
                open = true;
                continue;
            }
            int[] chosen = units.computeIfAbsent(Entry.fold(movement.unit()), unit -> new int[2]);
            chosen[0] += Boolean.TRUE.equals(movement.chosen()) ? 1 : 0;
            chosen[1] += movement.chosen() == null ? 1 : 0;
        }
        if (units.isEmpty()) {
            return Measured.of(CheckOutcome.UNKNOWN, what, need, "Chưa rõ các đơn vị")
                    .missing("các đơn vị tham gia");
        }
        int fine = 0;
        int unknown = 0;
        for (int[] chosen : units.values()) {
            boolean settled = chosen[1] == 0;
            fine += settled && chosen[0] == scope.with() ? 1 : 0;
            unknown += !settled && chosen[0] <= scope.with() ? 1 : 0;
        }
        CheckOutcome outcome = fine + unknown < units.size() && !open
                ? CheckOutcome.NOTICED
                : fine == units.size() && !open ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return Measured.of(outcome, what, need, fine + "/" + units.size() + " đơn vị")
                .missing("phong trào mà từng đơn vị chọn");
    }

    static Measured linkedMovements(Scope scope) {
        List<Movement> movements = scope.facts().movements();
        Set<String> names = new LinkedHashSet<>();
        if (movements != null) {
            movements.stream()
                    .map(Movement::name)
                    .filter(name -> name != null && !name.isBlank())
                    .forEach(name -> names.add(Entry.fold(name)));
        }
        return scope.each(
                "Đề nghị khen thưởng phong trào, chuyên đề gắn với một phong trào của đợt",
                "mọi đề nghị",
                movements == null ? MOVEMENTS : "loại hình, thành tích đề nghị (tên phong trào) của từng đề nghị",
                proposal -> linked(proposal, movements == null ? null : names));
    }

    private static CheckOutcome linked(Proposal proposal, @Nullable Set<String> names) {
        if (!proposal.commendation() || (proposal.kind() != null && proposal.kind() != CommendationKind.MOVEMENT)) {
            return CheckOutcome.NOT_APPLICABLE;
        }
        if (proposal.kind() == null || proposal.achievement() == null || names == null) {
            return CheckOutcome.UNKNOWN;
        }
        String achievement = Entry.fold(proposal.achievement());
        return names.stream().anyMatch(achievement::contains) ? CheckOutcome.OK : CheckOutcome.NOTICED;
    }

    static Measured exemplars(Scope scope) {
        return monthly(scope, "Gương điển hình do đơn vị giới thiệu", UnitMonth::exemplars);
    }

    static Measured commendations(Scope scope) {
        return monthly(scope, "Lần xem xét khen thưởng theo thẩm quyền", UnitMonth::commendations);
    }

    /** Counts by unit and period, over the periods that are past and that the letter already asked for. */
    private static Measured monthly(Scope scope, String what, Function<UnitMonth, @Nullable Integer> count) {
        int length = scope.use().months() == null ? 1 : scope.use().months();
        String need =
                "mỗi đơn vị, " + (length == 1 ? "mỗi tháng" : "mỗi " + length + " tháng") + " ít nhất " + scope.with();
        List<UnitMonth> months = scope.facts().months();
        Integer year = scope.year();
        if (months == null || year == null) {
            return Measured.of(CheckOutcome.UNKNOWN, what, need, "Chưa có dữ liệu")
                    .missing(year == null ? "năm xét của đợt" : "số liệu từng tháng của từng đơn vị");
        }
        Map<String, String> units = new LinkedHashMap<>();
        if (scope.facts().units() != null) {
            scope.facts().units().forEach(unit -> units.put(Entry.fold(unit), unit));
        }
        months.forEach(one -> units.putIfAbsent(Entry.fold(one.unit()), one.unit()));
        List<String> low = new ArrayList<>();
        boolean open = units.isEmpty();
        int periods = 0;
        for (int first = 1; first <= MONTHS; first += length) {
            LocalDate start = LocalDate.of(year, first, 1);
            LocalDate end = start.plusMonths(length).minusDays(1);
            if (end.isAfter(scope.asOf()) || (scope.since() != null && start.isBefore(scope.since()))) {
                continue;
            }
            periods++;
            for (Map.Entry<String, String> unit : units.entrySet()) {
                int from = first;
                List<UnitMonth> counted = months.stream()
                        .filter(one -> one.month() >= from
                                && one.month() < from + length
                                && Entry.fold(one.unit()).equals(unit.getKey()))
                        .toList();
                long sum = 0;
                boolean unknown = false;
                for (UnitMonth one : counted) {
                    Integer number = count.apply(one);
                    sum += number == null ? 0 : number;
                    unknown |= number == null;
                }
                if (sum < scope.with() && unknown) {
                    open = true;
                } else if (sum < scope.with()) {
                    low.add(unit.getValue() + " tháng " + (length == 1 ? first : first + "-" + (first + length - 1)));
                }
            }
        }
        if (periods == 0) {
            return Measured.notApplicable(what, need, "Chưa hết kỳ nào");
        }
        CheckOutcome outcome = !low.isEmpty() ? CheckOutcome.NOTICED : open ? CheckOutcome.UNKNOWN : CheckOutcome.OK;
        return Measured.of(
                        outcome,
                        what,
                        need,
                        low.isEmpty()
                                ? periods + " kỳ, " + units.size() + " đơn vị"
                                : "chưa đủ: " + String.join("; ", low))
                .missing("số liệu từng tháng của từng đơn vị");
    }
}
