package vn.bangvang.service.page.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.intake.CellEdit;
import vn.bangvang.service.intake.CellProblem;
import vn.bangvang.service.intake.Clash;
import vn.bangvang.service.intake.Correction;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.intake.Intake.Saved;
import vn.bangvang.service.intake.Intake.TakenBack;
import vn.bangvang.service.intake.LeftOutRow;
import vn.bangvang.service.intake.PreparedList;
import vn.bangvang.service.intake.PreparedList.Findings;
import vn.bangvang.service.intake.PreparedList.State;
import vn.bangvang.service.intake.Typed;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.list.ListRows.ListRow;
import vn.bangvang.service.page.PageProblems;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.page.list.ListDesk.Step;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** What is wrong in a list, cell by cell, to be corrected on the spot. */
@Controller
@RequestMapping("/rounds/{round}/lists/{id}")
class ListCheckPages {

    private static final int PAGE = 200;
    private static final int MOST_CORRECTIONS = 300;
    private static final int LONGEST_SHOWN = 4_000;
    private static final int LONG = 60;
    private static final Pattern CELL = Pattern.compile("cell-([0-9]{1,3})-([0-9]{1,7})-([0-9]{1,5})-([0-9a-f]{1,8})");
    private static final Pattern LEAVE = Pattern.compile("([0-9]{1,3})-([0-9]{1,7})");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Intake intake;
    private final ListDesk desk;
    private final MessageSource messages;

    ListCheckPages(Intake intake, ListDesk desk, MessageSource messages) {
        this.intake = intake;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * A problem as the page shows it.
     *
     * @param file the number of its file
     * @param field the cell to be corrected; absent where the whole row is meant, or the cell is on the page already
     */
    record Line(CellProblem problem, int file, @Nullable CellField field, boolean again) {

        /** The id of the field of the cell. */
        public String id() {
            return "c-" + file + "-" + problem.row() + "-" + (problem.position() == null ? "" : problem.position());
        }

        /** The value of the box that leaves the row out. */
        public String rowKey() {
            return file + "-" + problem.row();
        }
    }

    /** A cell as a field of a form. */
    record CellField(String id, String name, String shown, boolean large) {

        static CellField of(int file, long row, int position, String content) {
            return new CellField(
                    "c-" + file + "-" + row + "-" + position,
                    "cell-" + file + "-" + row + "-" + position + "-" + Typed.mark(content),
                    content,
                    content.length() > LONG || content.indexOf('\n') >= 0);
        }
    }

    /** Problems of one kind. */
    record Group(String kind, long count, List<Line> lines) {}

    /** A kind of problem as a link. */
    record Kind(String kind, long count, String address, boolean current) {}

    /** A cell that two people changed, with what the caller typed. */
    record ClashField(Clash clash, String cell, CellField field) {}

    @GetMapping("/check")
    String check(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer saved,
            Model model) {
        model.addAttribute("saved", saved);
        return show(desk.list(roundId, id, model), kind, page, List.of(), model);
    }

    private String show(PreparedList list, @Nullable String kind, int page, List<Clash> clashes, Model model) {
        String reading = clashes.isEmpty() ? desk.reading(list, model) : null;
        if (reading != null) {
            return reading;
        }
        Findings findings = list.findings();
        if (list.state() == State.UNREADABLE || findings == null) {
            return "redirect:" + ListDesk.address(list) + "/columns";
        }
        String wanted = kind != null && findings.kinds().containsKey(kind) ? kind : null;
        long of =
                wanted == null ? findings.kept() : Math.min(findings.kinds().getOrDefault(wanted, 0L), findings.kept());
        long pages = Math.max(1, (of + PAGE - 1) / PAGE);
        long shown = Math.min(Math.max(1, page), pages);
        desk.step(Step.CHECK, model);
        model.addAttribute("findings", findings);
        model.addAttribute("groups", groups(list, findings, intake.problems(list, wanted, (shown - 1) * PAGE, PAGE)));
        model.addAttribute("kinds", kinds(list, findings, wanted));
        model.addAttribute("kind", wanted);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        List<Correction> corrections = intake.corrections(list, MOST_CORRECTIONS);
        model.addAttribute("corrections", corrections);
        model.addAttribute("correctionCount", intake.countCorrections(list));
        List<LeftOutRow> leftOut = intake.leftOut(list);
        model.addAttribute("leftOut", leftOut);
        model.addAttribute(
                "clashes", clashes.stream().map(ListCheckPages::field).toList());
        return "list-check";
    }

    private static ClashField field(Clash clash) {
        CellEdit edit = clash.edit();
        CellField field = CellField.of(edit.file(), edit.row(), edit.position(), clash.theirs());
        return new ClashField(
                clash,
                ListPreview.letters(edit.position()) + edit.row(),
                new CellField(
                        "clash-" + field.id(),
                        field.name(),
                        edit.text(),
                        field.large() || edit.text().length() > LONG));
    }

    private static List<Group> groups(PreparedList list, Findings findings, List<CellProblem> problems) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Set<String> shown = new HashSet<>();
        for (CellProblem problem : problems) {
            int file = list.fileNamed(problem.file());
            Integer position = problem.position();
            CellField field = null;
            boolean again = false;
            if (position != null && problem.content().length() <= LONGEST_SHOWN) {
                field = CellField.of(file, problem.row(), position, problem.isNumber() ? "" : problem.content());
                again = !shown.add(field.id());
            }
            groups.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                    .add(new Line(problem, file, again ? null : field, again));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((code, lines) -> all.add(new Group(code, findings.kinds().getOrDefault(code, 0L), lines)));
        return all;
    }

    private static List<Kind> kinds(PreparedList list, Findings findings, @Nullable String wanted) {
        String address = ListDesk.address(list) + "/check";
        List<Kind> kinds = new ArrayList<>();
        new TreeMap<>(findings.kinds())
                .forEach((code, count) ->
                        kinds.add(new Kind(code, count, address + "?kind=" + code, code.equals(wanted))));
        return kinds;
    }

    @PostMapping("/cells")
    String save(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PreparedList list = desk.list(roundId, id, model);
        Saved saved = intake.save(list, version, edits(request), leaveOut(request), Access.current());
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("clash", !saved.clashes().isEmpty());
            return "list-check :: kept";
        }
        if (!saved.clashes().isEmpty()) {
            return clashed(roundId, id, kind, page, saved.clashes(), response, model);
        }
        String at = "?saved=" + saved.changed() + (page > 1 ? "&page=" + page : "")
                + (kind == null || !kind.matches("[a-z_]+") ? "" : "&kind=" + kind);
        return desk.next(list, "/check" + at);
    }

    private String clashed(
            UUID roundId,
            UUID id,
            @Nullable String kind,
            int page,
            List<Clash> clashes,
            HttpServletResponse response,
            Model model) {
        if (!clashes.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        PreparedList now = intake.await(desk.list(roundId, id, model), java.time.Duration.ofSeconds(5));
        model.addAttribute("list", now);
        return show(now, kind, page, clashes, model);
    }

    private static List<CellEdit> edits(HttpServletRequest request) {
        List<CellEdit> edits = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches()) {
                edits.add(new CellEdit(
                        Integer.parseInt(cell.group(1)),
                        Long.parseLong(cell.group(2)),
                        Integer.parseInt(cell.group(3)),
                        cell.group(4),
                        values[0]));
            }
        });
        return edits;
    }

    private static Map<Integer, Set<Long>> leaveOut(HttpServletRequest request) {
        Map<Integer, Set<Long>> rows = new TreeMap<>();
        String[] keys = request.getParameterValues("leave");
        for (String key : keys == null ? new String[0] : keys) {
            Matcher row = LEAVE.matcher(key);
            if (row.matches()) {
                rows.computeIfAbsent(Integer.valueOf(row.group(1)), file -> new TreeSet<>())
                        .add(Long.valueOf(row.group(2)));
            }
        }
        return rows;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam String file,
            @RequestParam long row,
            @RequestParam(required = false) @Nullable Integer position,
            Model model) {
        PreparedList list = desk.list(roundId, id, model);
        if (position == null) {
            intake.bringBack(list, list.fileNamed(file), row, Access.current());
        } else {
            intake.undo(list, list.fileNamed(file), row, position, Access.current());
        }
        return desk.next(list, "/check");
    }

    /** A cell of a row with the header of its column. */
    record RowCell(String letters, String header, boolean read, String found, CellField field) {}

    @GetMapping("/rows/{file}/{row}")
    String row(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @PathVariable int file,
            @PathVariable long row,
            Model model) {
        PreparedList list = desk.list(roundId, id, model);
        ListRow found = file < 0 || file >= list.files().size() ? null : intake.row(list, file, row);
        if (found == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Danh sách không có dòng này.", "The list has no such row.");
        }
        desk.step(Step.CHECK, model);
        List<RowCell> cells = new ArrayList<>();
        for (ListPreview.Column column : intake.preview(list).get(file).columns()) {
            int at = column.position();
            cells.add(new RowCell(
                    column.letters(),
                    column.header(),
                    column.meaning() != null,
                    found.found(at),
                    CellField.of(file, row, at, found.read(at))));
        }
        model.addAttribute("cells", cells);
        model.addAttribute("file", list.files().get(file));
        model.addAttribute("row", row);
        model.addAttribute(
                "problems",
                intake.problems(list, null, 0, Integer.MAX_VALUE).stream()
                        .filter(problem -> problem.row() == row && list.fileNamed(problem.file()) == file)
                        .toList());
        return "list-row";
    }

    @GetMapping("/errors.xlsx")
    void errorBook(
            @PathVariable("round") UUID roundId, @PathVariable UUID id, HttpServletResponse response, Model model)
            throws IOException {
        PreparedList list = desk.list(roundId, id, model);
        response.setContentType(XLSX);
        named(response, "loi-can-sua.xlsx");
        intake.writeErrorBook(list, response.getOutputStream());
    }

    @GetMapping("/errors.csv")
    void errorText(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        PreparedList list = desk.list(roundId, id, model);
        if (file < 0 || file >= list.files().size()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Danh sách không có tệp này.", "The list has no such file.");
        }
        response.setContentType("text/csv;charset=UTF-8");
        named(response, "loi-can-sua-" + (file + 1) + ".csv");
        intake.writeErrorText(list, file, response.getOutputStream());
    }

    private static void named(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @PostMapping("/errors")
    String takeBack(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        PreparedList list = desk.list(roundId, id, model);
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        String wrong;
        if (files.isEmpty()) {
            wrong = messages.getMessage("list.file.missing", null, locale);
        } else {
            try (Uploads uploads = Uploads.of(files)) {
                TakenBack taken = intake.takeBack(list, uploads.files().get(0), Access.current());
                if (taken.clashes().isEmpty() && taken.strange().isEmpty()) {
                    return desk.next(list, "/check?saved=" + taken.changed());
                }
                model.addAttribute("saved", taken.changed());
                model.addAttribute("strange", taken.strange());
                return clashed(roundId, id, null, 1, taken.clashes(), response, model);
            } catch (ProblemException e) {
                wrong = PageProblems.text(e, locale);
            }
        }
        response.setStatus(Wrong.REFUSED);
        model.addAttribute("wrong", List.of(new Wrong("errors", wrong)));
        return show(list, null, 1, List.of(), model);
    }
}
