package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

/** What comes out when a page is printed. */
@InBrowser
class PrintTest {

    private static final String NAME = "nguoi-in";
    /** What stands in menus, forms and links that lead elsewhere. */
    private static final String[] NOT_FOR_PAPER = {
        "Đến nội dung chính",
        "Đăng xuất",
        "Đổi mật khẩu",
        "English",
        "Thư viện quy tắc",
        "Lọc",
        "Trang sau",
        "Bỏ mục đã chọn"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private ApplicationContext service;

    @Test
    void nothingIsPrintedButTheContentAndHeadsOfTablesAreRepeated(Browser browser) throws IOException {
        World world = World.of(service);
        UUID round = world.screenedRound(World.sample());
        world.listed(round);
        world.meet(round);
        String screening = "/screenings/" + world.screening(round);
        String password = accounts.password(NAME, "secretariat", null);
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            assertAll(Stream.of(
                            screening,
                            screening + "/results?size=all&group=eligible",
                            screening + "/near",
                            screening + "/summary",
                            screening + "/proposals",
                            screening + "/checks",
                            screening + "/rejections",
                            screening + "/people/1/1",
                            "/rounds/" + round,
                            "/rounds/" + round + "/law",
                            "/rounds/" + round + "/council",
                            "/rounds/" + round + "/council/decisions",
                            "/rules/vn-2025-08-05",
                            "/rules/vn-2025-08-05/awards/grassroots_emulation_fighter",
                            "/rules/parameters",
                            "/rules/compare?first=vn-2024-02-24&second=vn-2025-08-05")
                    .map(address -> (Executable) () -> {
                        visit.to(address);
                        List<String> pages = pages(visit.page(), address);

                        assertThat(pages.get(0))
                                .as(address)
                                .contains(visit.page().locator("h1").innerText().substring(0, 5));
                        assertThat(String.join("", pages)).as(address).doesNotContain(NOT_FOR_PAPER);
                    }));

            for (String address :
                    List.of(screening + "/results?size=all&group=eligible", "/rounds/" + round + "/council")) {
                visit.to(address);
                List<String> names = visit.page().locator("main table tbody th").allInnerTexts();
                List<String> withRows = pages(visit.page(), address).stream()
                        .filter(text -> names.stream().filter(text::contains).count() > 1)
                        .toList();
                assertThat(withRows).as(address).hasSizeGreaterThan(1).allMatch(text -> text.contains("Họ và tên"));
                assertThat(String.join(" ", withRows)).as(address).contains(names);
            }
            visit.wentWell();
        }
    }

    private static List<String> pages(Page page, String name) throws IOException {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        String pictures = System.getProperty("pictures");
        if (pictures != null) {
            Files.write(
                    Path.of(
                            pictures,
                            name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("[^A-Za-z0-9=-]+", "_")
                                    + ".pdf"),
                    pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}
