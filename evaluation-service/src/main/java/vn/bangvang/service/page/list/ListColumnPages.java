package vn.bangvang.service.page.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.intake.Intake.ColumnsOfFile;
import vn.bangvang.service.intake.PreparedList;
import vn.bangvang.service.list.ListChanges;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.page.list.ListDesk.Step;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** What the columns of a list are taken for. */
@Controller
@RequestMapping("/rounds/{round}/lists/{id}/columns")
class ListColumnPages {

    private static final int LONGEST_NUMBER = 7;

    private final Intake intake;
    private final ListDesk desk;
    private final MessageSource messages;

    ListColumnPages(Intake intake, ListDesk desk, MessageSource messages) {
        this.intake = intake;
        this.desk = desk;
        this.messages = messages;
    }

    /** A column with what was chosen for it in the form. */
    record Chosen(ListPreview.Column column, String meaning) {

        /** Whether something else was chosen than the header says. */
        public boolean isChanged() {
            return !meaning.equals(column.guess() == null ? ListChanges.NOT_READ : column.guess());
        }
    }

    /** A file with the row of its header as it was typed. */
    record FileForm(ListPreview preview, String header, List<Chosen> columns) {}

    @GetMapping
    String columns(@PathVariable UUID round, @PathVariable UUID id, Model model) {
        PreparedList list = desk.list(round, id, model);
        if (list.isBeingRead()) {
            list = intake.await(list, java.time.Duration.ofMillis(500));
            model.addAttribute("list", list);
        }
        List<ListPreview> previews;
        try {
            previews = intake.preview(list);
        } catch (ProblemException e) {
            return "redirect:" + ListDesk.address(list) + "/files";
        }
        return show(list, previews, Map.of(), problems(list, previews), model);
    }

    private static List<Wrong> problems(PreparedList list, List<ListPreview> previews) {
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            int file = i;
            previews.get(i)
                    .problems()
                    .forEach(problem ->
                            wrong.add(new Wrong("columns-" + file, problem.problem() + ". " + problem.advice() + ".")));
        }
        if (wrong.isEmpty() && list.failure() != null) {
            wrong.add(new Wrong("columns-0", list.failure()));
        }
        return wrong;
    }

    private String show(
            PreparedList list, List<ListPreview> previews, Map<String, String> typed, List<Wrong> wrong, Model model) {
        desk.step(Step.COLUMNS, model);
        List<FileForm> files = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            ListPreview preview = previews.get(i);
            int file = i;
            String header = preview.headerRows().isEmpty()
                    ? ""
                    : preview.headerRows().get(0).toString();
            files.add(new FileForm(
                    preview,
                    typed.getOrDefault("header-" + i, header),
                    preview.columns().stream()
                            .map(column -> new Chosen(
                                    column,
                                    typed.getOrDefault(
                                            "col-" + file + "-" + column.position(),
                                            column.meaning() == null ? ListChanges.NOT_READ : column.meaning())))
                            .toList()));
        }
        model.addAttribute("files", files);
        model.addAttribute("wrong", wrong);
        String sheet = list.terms().sheet();
        model.addAttribute("sheet", typed.getOrDefault("sheet", sheet == null ? "" : sheet));
        return "list-columns";
    }

    @PostMapping
    String change(
            @PathVariable UUID round,
            @PathVariable UUID id,
            @RequestParam long version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PreparedList list = desk.list(round, id, model);
        List<ListPreview> previews = intake.preview(list);
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        List<Wrong> wrong = new ArrayList<>();
        List<ColumnsOfFile> told = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            String header = typed.getOrDefault("header-" + i, "").strip();
            boolean number = header.length() <= LONGEST_NUMBER && header.matches("[1-9][0-9]*");
            if (!number && !header.isEmpty()) {
                wrong.add(new Wrong("header-" + i, messages.getMessage("list.header.wrong", null, locale)));
            } else {
                told.add(told(previews.get(i), i, number ? Long.valueOf(header) : null, typed));
            }
        }
        if (wrong.isEmpty()) {
            try {
                String sheet = typed.getOrDefault("sheet", "").strip();
                intake.changeColumns(list, version, sheet.isEmpty() ? null : sheet, told, Access.current());
                return desk.next(list, "/check");
            } catch (ProblemException e) {
                if (e.type() != ProblemType.PRECONDITION_FAILED) {
                    throw e;
                }
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", true);
                return show(list, previews, typed, List.of(), model);
            }
        }
        response.setStatus(Wrong.REFUSED);
        return show(list, previews, typed, wrong, model);
    }

    /** Only what differs from what the headers say is kept, so that everything else follows them. */
    private static ColumnsOfFile told(ListPreview preview, int file, @Nullable Long header, Map<String, String> typed) {
        boolean otherHeader = header != null && !preview.headerRows().contains(header);
        Map<Integer, String> columns = new TreeMap<>();
        for (ListPreview.Column column : preview.columns()) {
            String shown = column.meaning() == null ? ListChanges.NOT_READ : column.meaning();
            String guess = column.guess() == null ? ListChanges.NOT_READ : column.guess();
            String chosen = typed.getOrDefault("col-" + file + "-" + column.position(), shown);
            boolean known = chosen.isEmpty()
                    || preview.choices().stream()
                            .anyMatch(choice -> choice.meaning().equals(chosen));
            if (known && !chosen.equals(otherHeader ? shown : guess)) {
                columns.put(column.position(), chosen);
            }
        }
        return new ColumnsOfFile(
                preview.file(),
                preview.sheet(),
                columns.isEmpty() && !otherHeader && !preview.headerTold() ? null : header,
                columns);
    }
}
