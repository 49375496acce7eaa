package vn.bangvang.service.page.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.ResultBook;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.paper.Paper;
import vn.bangvang.service.paper.PaperFormat;
import vn.bangvang.service.paper.Papers;
import vn.bangvang.service.paper.Typed;

/** What is taken out of a screening as files: the workbook of its results, and the reasons for one person. */
@Controller
@RequestMapping("/screenings/{id}")
class PaperPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Screenings screenings;
    private final ResultBook book;
    private final Papers papers;

    PaperPages(Screenings screenings, ResultBook book, Papers papers) {
        this.screenings = screenings;
        this.book = book;
        this.papers = papers;
    }

    @GetMapping("/people/{part}/{n}/explanation.{ending:docx|pdf}")
    void explanation(
            @PathVariable UUID id,
            @PathVariable int part,
            @PathVariable long n,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        Paper paper = papers.explanation(id, part, n, Typed.NOTHING, Access.current());
        send(papers, paper, PaperFormat.of(ending).orElseThrow(), "Phiếu giải trình, dòng " + n, response);
    }

    @GetMapping("/results.xlsx")
    void workbook(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        name(response, XLSX, "ket-qua.xlsx", "Kết quả xét.xlsx");
        book.write(
                job,
                new Explanations.Wanted(given(status), given(award), given(unit)),
                access,
                response.getOutputStream());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Sends a paper. Nothing is sent before it is known that the paper can be made. */
    static void send(Papers papers, Paper paper, PaperFormat format, String title, HttpServletResponse response)
            throws IOException {
        Papers.requireBound(paper, format);
        String ending = "." + format.ending();
        name(response, format.mediaType(), paper.fileName() + ending, title + ending);
        papers.write(paper, format, response.getOutputStream());
    }

    /** Names a file in ASCII letters and, for those that know RFC 5987, as people write it. */
    private static void name(HttpServletResponse response, String mediaType, String ascii, String full) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                        + UriUtils.encode(full, StandardCharsets.UTF_8));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
