package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;
import vn.bangvang.service.intake.CellEdit;
import vn.bangvang.service.intake.CellProblem;

/**
 * What holds for every page: accessible, nothing lost on a narrow screen, no link to nowhere, nothing asked of other
 * hosts. The pages are those that the service maps; one that is not walked here is named.
 */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final String NAME = "nguoi-xem";
    private static final String SUBMIT = "main form[method=post] button[type=submit]:not([name], .hidden)";
    private static final int REFUSED = 422;
    private static final int CONFLICT = 409;

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String password;
    private Map<String, List<String>> pages;
    private List<Answer> answers;

    /**
     * What a form answers.
     *
     * @param pattern where the form is sent to
     * @param form the page with the form
     * @param typed what is typed before it is sent
     * @param button which sends it
     */
    private record Answer(String pattern, int status, String form, Consumer<Page> typed, String button) {}

    @BeforeAll
    void somebodyAndTheirWork() {
        password = accounts.password(NAME, "secretariat", null);
        World world = World.of(service);
        UUID begun = world.begun();
        UUID list = world.prepared(begun, World.hardNames());
        UUID reviewed = world.screenedRound(World.hardNames());
        world.listed(reviewed);
        world.meet(reviewed);
        world.vote(reviewed);
        UUID decision = world.decided(reviewed);
        UUID frozen = world.screenedRound(World.hardNames());
        world.listed(frozen);
        world.finish(frozen);
        UUID sample = world.screened(World.sample(), "nominated");
        UUID all = world.screened(World.hardNames(), "all");
        pages = pages(world, begun, list, reviewed, decision, frozen, sample, all);
        answers = answers(world, begun, list, reviewed, decision, all);
    }

    /** For each pattern the addresses that show its page in its states. */
    private static Map<String, List<String>> pages(
            World world, UUID begun, UUID list, UUID reviewed, UUID decision, UUID frozen, UUID sample, UUID all) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("/", List.of("/"));
        pages.put("/error", List.of("/khong-co-trang-nay"));
        pages.put("/sign-in", List.of("/sign-in?changed", "/sign-in?refused"));
        pages.put("/password", List.of("/password"));

        pages.put("/rules", List.of("/rules?place=vn-lai-chau"));
        pages.put("/rules/{ruleSet}", List.of("/rules/vn-2024-02-24"));
        pages.put(
                "/rules/{ruleSet}/awards/{award}", List.of("/rules/vn-2025-08-05/awards/grassroots_emulation_fighter"));
        pages.put("/rules/instruments", List.of("/rules/instruments"));
        pages.put("/rules/parameters", List.of("/rules/parameters"));
        pages.put("/rules/questions", List.of("/rules/questions"));
        String person = "screening=" + all + "&part=1&n=1";
        pages.put(
                "/rules/compare",
                List.of("/rules/compare", "/rules/compare?first=vn-2024-02-24&second=vn-2025-08-05&" + person));

        String round = "/rounds/" + reviewed;
        pages.put("/rounds", List.of("/rounds"));
        pages.put("/rounds/new", List.of("/rounds/new"));
        pages.put("/rounds/{id}", List.of("/rounds/" + begun, round, "/rounds/" + frozen));
        pages.put("/rounds/{id}/law", List.of(round + "/law?created"));
        pages.put("/rounds/{id}/edit", List.of(round + "/edit", "/rounds/" + begun + "/edit"));
        pages.put("/rounds/{id}/finish", List.of(round + "/finish"));
        pages.put("/rounds/{id}/papers", List.of(round + "/papers", "/rounds/" + begun + "/papers"));
        pages.put(
                "/rounds/{id}/council",
                List.of(round + "/council", "/rounds/" + begun + "/council", "/rounds/" + frozen + "/council?run=1"));
        pages.put("/rounds/{id}/council/session", List.of(round + "/council/session"));
        pages.put(
                "/rounds/{id}/council/votes",
                List.of(round + "/council/votes", "/rounds/" + frozen + "/council/votes"));
        pages.put("/rounds/{id}/council/decisions", List.of(round + "/council/decisions"));
        pages.put("/rounds/{id}/council/decisions/{decision}", List.of(round + "/council/decisions/" + decision));

        String lists = "/rounds/" + begun + "/lists";
        String one = lists + "/" + list;
        String unreadable = lists + "/" + world.unreadable(begun);
        CellProblem problem = problem(world, begun, list);
        pages.put("/rounds/{round}/lists/new", List.of(lists + "/new"));
        pages.put("/rounds/{round}/lists/{id}", List.of(one));
        pages.put("/rounds/{round}/lists/{id}/files", List.of(one + "/files", unreadable + "/files"));
        pages.put("/rounds/{round}/lists/{id}/columns", List.of(one + "/columns", unreadable + "/columns"));
        pages.put("/rounds/{round}/lists/{id}/check", List.of(one + "/check"));
        pages.put("/rounds/{round}/lists/{id}/rows/{file}/{row}", List.of(one + "/rows/0/" + problem.row()));
        pages.put("/rounds/{round}/lists/{id}/answers", List.of(one + "/answers"));
        pages.put("/rounds/{round}/lists/{id}/discard", List.of(one + "/discard"));

        String of = "/screenings/" + sample;
        String hard = "/screenings/" + all;
        pages.put("/screenings", List.of("/screenings"));
        pages.put("/screenings/{id}", List.of(of, hard));
        pages.put("/screenings/{id}/cancel", List.of("/screenings/" + world.paused() + "/cancel"));
        pages.put(
                "/screenings/{id}/results",
                List.of(
                        of + "/results?sort=name&q=a&unit=x",
                        of + "/results?sort=-unit&size=25",
                        hard + "/results",
                        hard + "/results?group=near",
                        hard + "/results?q=khong+co+ai",
                        "/screenings/" + world.screening(reviewed) + "/results",
                        "/screenings/" + world.screening(frozen) + "/results?group=eligible"));
        pages.put("/screenings/{id}/near", List.of(of + "/near", hard + "/near"));
        pages.put("/screenings/{id}/summary", List.of(of + "/summary", hard + "/summary"));
        pages.put("/screenings/{id}/rejections", List.of(hard + "/rejections", hard + "/rejections?missing"));
        pages.put("/screenings/{id}/proposals", List.of(of + "/proposals", hard + "/proposals"));
        pages.put("/screenings/{id}/checks", List.of(of + "/checks", hard + "/checks"));
        pages.put(
                "/screenings/{id}/people/{part}/{n}",
                List.of(of + "/people/1/1", hard + "/people/1/1", hard + "/people/1/2"));
        pages.put(
                "/screenings/{id}/people/{part}/{n}/try",
                List.of(
                        hard + "/people/1/1/try?rating1=good&ratedYear1=2025",
                        of + "/people/1/1/try?rating1=good&ratedYear1=abc"));
        return pages;
    }

    private static CellProblem problem(World world, UUID round, UUID list) {
        return world.intake().problems(world.read(round, list), null, 0, 1).get(0);
    }

    /** What every form answers that can answer with a page: a refusal, and what another has done in the meantime. */
    private static List<Answer> answers(World world, UUID begun, UUID list, UUID reviewed, UUID decision, UUID all) {
        Consumer<Page> nothing = page -> {};
        Consumer<Page> overtaken = page ->
                page.evaluate("document.querySelectorAll('main [name^=version]').forEach(one => one.value = '999999')");
        String council = "/rounds/" + reviewed + "/council";
        String lists = "/rounds/{round}/lists";
        String one = "/rounds/" + begun + "/lists/" + list;
        String person = "/screenings/" + all + "/people/1/1";
        CellProblem problem = problem(world, begun, list);
        String cell = "#c-0-" + problem.row() + "-" + problem.position();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("/sign-in", REFUSED, "/sign-in", nothing, SUBMIT));
        answers.add(new Answer("/password", REFUSED, "/password", nothing, SUBMIT));
        answers.add(new Answer("/rounds", REFUSED, "/rounds/new", nothing, SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/edit",
                REFUSED,
                "/rounds/" + begun + "/edit",
                page -> {
                    page.fill("#title", "");
                    page.fill("#year", "<b>");
                    page.fill("#asOf", "32/13/2026");
                },
                SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/edit",
                CONFLICT,
                "/rounds/" + begun + "/edit",
                overtaken.andThen(page -> page.fill("#title", World.LONG_NAME)),
                SUBMIT));
        answers.add(new Answer("/rounds/{id}/finish", REFUSED, "/rounds/" + reviewed + "/finish", nothing, SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/finish",
                CONFLICT,
                "/rounds/" + reviewed + "/finish",
                overtaken.andThen(page -> page.check("#sure")),
                SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/council/session",
                REFUSED,
                council + "/session",
                page -> page.fill("#present", "99"),
                SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/council/session",
                CONFLICT,
                council + "/session",
                overtaken.andThen(page -> page.fill("#chair", "Đặng Thị Ước")),
                SUBMIT));
        String votes = "main form[method=post] p.acts button";
        answers.add(new Answer(
                "/rounds/{id}/council/votes",
                REFUSED,
                council + "/votes",
                page -> page.fill("[name^=agree]:not([readonly]) >> nth=0", "99"),
                votes));
        answers.add(new Answer(
                "/rounds/{id}/council/votes",
                CONFLICT,
                council + "/votes",
                overtaken.andThen(page -> page.fill("[name^=agree]:not([readonly]) >> nth=0", "3")),
                votes));
        answers.add(new Answer("/rounds/{id}/council/decisions", REFUSED, council + "/decisions", nothing, SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/council/decisions/{decision}",
                REFUSED,
                council + "/decisions/" + decision,
                page -> page.fill("#number", ""),
                SUBMIT));
        answers.add(new Answer(
                "/rounds/{id}/council/decisions/{decision}",
                CONFLICT,
                council + "/decisions/" + decision,
                overtaken.andThen(page -> page.fill("#number", "126/QĐ-UBND")),
                SUBMIT));
        answers.add(new Answer(lists, REFUSED, "/rounds/" + begun + "/lists/new", nothing, SUBMIT));
        answers.add(new Answer(
                lists + "/{id}/files",
                CONFLICT,
                one + "/files",
                overtaken.andThen(page -> page.check("[name=declared] >> nth=0")),
                SUBMIT));
        answers.add(new Answer(
                lists + "/{id}/columns", REFUSED, one + "/columns", page -> page.fill("#header-0", "một"), SUBMIT));
        answers.add(new Answer(lists + "/{id}/columns", CONFLICT, one + "/columns", overtaken, SUBMIT));
        answers.add(new Answer(
                lists + "/{id}/cells",
                CONFLICT,
                one + "/check",
                page -> {
                    another(world, begun, list, problem);
                    page.fill(cell, "một nghìn");
                },
                "#cells button[type=submit]"));
        answers.add(new Answer(
                lists + "/{id}/errors",
                REFUSED,
                one + "/check",
                page -> page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"),
                "form[action$=errors] button"));
        answers.add(new Answer(lists + "/{id}/start", CONFLICT, one + "/answers", overtaken, SUBMIT));
        answers.add(new Answer(
                "/screenings/{id}/checks/facts",
                REFUSED,
                "/screenings/" + all + "/checks",
                page -> page.fill("#strength", "nhiều"),
                SUBMIT));
        answers.add(new Answer(
                "/screenings/{id}/checks/facts",
                CONFLICT,
                "/screenings/" + all + "/checks",
                overtaken.andThen(page -> page.fill("#strength", "12")),
                SUBMIT));
        answers.add(new Answer(
                "/screenings/{id}/people/{part}/{n}/attestations",
                CONFLICT,
                person,
                overtaken.andThen(page -> page.check("#vouched input[value=yes] >> nth=0")),
                SUBMIT));
        answers.add(new Answer(
                "/rules/compare",
                REFUSED,
                "/rules/compare?first=vn-2024-02-24&second=vn-2025-08-05",
                page -> page.fill("#json", "{\"<b>\": 1}"),
                SUBMIT));
        return answers;
    }

    /** Somebody else changes a cell, in another way each time. */
    private static void another(World world, UUID round, UUID list, CellProblem problem) {
        Access other = new Access("nguoi-khac", World.SECRETARY.scopes(), null, World.SECRETARY.places());
        var now = world.read(round, list);
        CellEdit edit = new CellEdit(
                0, problem.row(), problem.position(), "", "hai nghìn " + "V".repeat((int) (now.version() % 60)));
        world.intake().save(now, now.version(), List.of(edit), Map.of(), other);
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB"));
    }

    @Test
    void everyPageIsWalked() {
        assertThat(pages.keySet())
                .containsExactlyInAnyOrderElementsOf(patterns(RequestMethod.GET, EveryPageTest::isPage));
    }

    private static boolean isPage(Method handler) {
        return handler.getReturnType() == String.class || handler.getReturnType() == ModelAndView.class;
    }

    @Test
    void everyFormThatCanAnswerWithAPageIsWalked() {
        Set<String> walked = new TreeSet<>();
        answers.forEach(answer -> walked.add(answer.pattern()));

        assertThat(walked)
                .containsExactlyElementsOf(patterns(
                        RequestMethod.POST,
                        handler -> Arrays.asList(handler.getParameterTypes())
                                .containsAll(List.of(Model.class, HttpServletResponse.class))));
    }

    private Set<String> patterns(RequestMethod method, java.util.function.Predicate<Method> wanted) {
        Set<String> patterns = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            boolean answers = methods.contains(method) || methods.isEmpty() && method == RequestMethod.GET;
            HandlerMethod handler = entry.getValue();
            if (answers
                    && handler.getBeanType().getPackageName().startsWith("vn.bangvang.service.page")
                    && wanted.test(handler.getMethod())) {
                patterns.addAll(entry.getKey().getPatternValues());
            }
        }
        return patterns;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyPageIsAccessibleAndFitsTheWindow(Setting setting, Browser browser) {
        Map<String, String> links = new TreeMap<>();
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            assertAll(pages.values().stream().flatMap(List::stream).map(address -> (Executable) () -> {
                visit.to(address).open();
                visit.look(setting, address);

                assertThat(visit.page().locator("h1").count())
                        .as("headings of %s", address)
                        .isEqualTo(1);
                visit.isAccessible();
                visit.fitsTheWindow();
                visit.links().forEach(link -> links.putIfAbsent(kind(link), link));
            }));
            visit.wentWell();
            if (setting.equals(Setting.DESK)) {
                assertAll(links.values().stream().map(link -> (Executable) () -> assertThat(visit.page()
                                .request()
                                .get(link, RequestOptions.create().setHeader("Accept", "text/html,*/*"))
                                .status())
                        .as("status of the link to %s", link)
                        .isLessThan(400)));
            }
        }
    }

    /** Links to the same page about something else are one. */
    private static String kind(String link) {
        return link.replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("/(people|rows)/[0-9]+/[0-9]+", "/$1")
                .replaceAll("\\?.*", "")
                .replaceAll("/rules/vn-[^/]*", "/rules/SET")
                .replaceAll("/awards/.*", "/awards/ONE");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatAFormAnswersIsAccessibleAndHasTheFocus(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Keyboard keys = new Keyboard(visit);
            assertAll(answers.stream().map(answer -> (Executable) () -> {
                visit.to(answer.form());
                answer.typed().accept(visit.page());

                int status = visit.send(answer.button());

                visit.look(setting, answer.status() + answer.pattern());
                assertThat(status).as("status of %s", answer.pattern()).isEqualTo(answer.status());
                keys.isOn("main .wrong");
                visit.isAccessible();
                visit.fitsTheWindow();
                visit.links();
            }));
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void thePageToSignInIsAccessible(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting)) {
            visit.to("/sign-in");

            visit.isAccessible();
            visit.fitsTheWindow();
            visit.wentWell();
        }
    }

    @Test
    void theLanguageOfTheBrowserIsTheLanguageOfThePage(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK.in("en-GB"))) {
            visit.to("/sign-in");

            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsToTheContent(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            visit.to("/rules").page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            assertThat(visit.focus()).isEqualTo("content");
        }
    }
}
