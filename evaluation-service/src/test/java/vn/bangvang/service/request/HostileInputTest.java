package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class HostileInputTest {

    private static final String DOSSIER = """
            {"id":"H-1","candidate":{"kind":"individual","name":"Lò Thị Mai","citizenId":"012345678901","birthDate":"1980-01-01","gender":"female"},
             "unit":{"code":"U1","name":"Trường"},"review":{"year":2025,"receivedOn":"2026-01-05"},
             "nominations":[{"award":"advanced_worker"}],"ratings":[{"year":2025,"rating":"good"}],"attestations":{"law_abiding":true}}
            """.strip();

    /** Texts of any form; a number there is read as its digits. */
    private static final List<String> TEXTS = List.of("\"H-1\"", "\"Lò Thị Mai\"", "\"U1\"", "\"Trường\"");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    record Hostile(String name, String method, String path, String type, byte[] body) {

        static Hostile dossier(String name, String body) {
            return new Hostile(
                    name, "POST", "/api/v1/evaluations", "application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> corpus() {
        List<Hostile> corpus = new ArrayList<>();
        for (int length = 1; length < DOSSIER.length(); length += 5) {
            corpus.add(Hostile.dossier("cut after " + length, DOSSIER.substring(0, length)));
        }
        wrongValues(corpus);
        for (String text : List.of(
                "",
                " ",
                "null",
                "true",
                "1",
                "\"x\"",
                "[]",
                "[[]]",
                "{}",
                "{\"id\":1}",
                "{id:1}",
                "{'id':'1'}",
                "\u0000",
                "<xml/>",
                "NaN",
                "{\"id\":NaN}",
                "//",
                "{\"id\":\"1\"}{\"id\":\"1\"}",
                "{\"__proto__\":{}}",
                "{\"@type\":\"java.lang.Runtime\"}",
                "\uFEFF{}",
                "{\"id\":\"\\ud800\"}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "undefined")) {
            corpus.add(Hostile.dossier("body " + text, text));
        }
        for (int depth : new int[] {21, 100, 1000, 100_000}) {
            corpus.add(Hostile.dossier("arrays " + depth + " deep", "[".repeat(depth) + "]".repeat(depth)));
            corpus.add(
                    Hostile.dossier("objects " + depth + " deep", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
        }
        corpus.add(Hostile.dossier("bytes that are not UTF-8", DOSSIER.replace("Mai", "\uFFFF\u0001")));
        corpus.add(Hostile.dossier("a text without end", DOSSIER.replace("Lò Thị Mai", "a".repeat(200_000))));
        corpus.add(
                Hostile.dossier("too many ratings", DOSSIER.replace("[{\"year\":2025,\"rating\":\"good\"}]", many())));
        for (String type :
                List.of("text/plain", "application/xml", "text/html", "application/octet-stream", "image/png", "x/y")) {
            corpus.add(new Hostile(
                    "content type " + type,
                    "POST",
                    "/api/v1/evaluations",
                    type,
                    DOSSIER.getBytes(StandardCharsets.UTF_8)));
        }
        for (String query : List.of(
                "asOf=x",
                "asOf=2026-13-01",
                "asOf=2026-02-30",
                "asOf=99999-01-01",
                "asOf=' or 1=1",
                "asOf=1900-01-01",
                "jurisdiction=../../etc",
                "jurisdiction=%00",
                "jurisdiction=vn'--",
                "awards=a,b",
                "awards=,",
                "awards='; drop table dossier",
                "explain=FULL;",
                "explain=<script>")) {
            corpus.add(new Hostile(
                    query,
                    "POST",
                    "/api/v1/evaluations?"
                            + query.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"),
                    "application/json",
                    DOSSIER.getBytes(StandardCharsets.UTF_8)));
        }
        for (String path : List.of(
                "/api/v1/evaluations/x",
                "/api/v1/evaluations/1;drop",
                "/api/v1/screenings/x",
                "/api/v1/screenings/x/results",
                "/api/v1/rule-sets/..",
                "/api/v1/rule-sets/%27",
                "/api/v1/screenings/00000000-0000-0000-0000-000000000000",
                "/api/v1/audit?after=x",
                "/api/v1/audit?limit=99999999999",
                "/api/v1/nothing",
                "/index.html",
                "/api/v1/evaluations/00000000-0000-0000-0000-000000000000")) {
            corpus.add(new Hostile("GET " + path, "GET", path, null, null));
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "GET")) {
            corpus.add(new Hostile(method + " on evaluations", method, "/api/v1/evaluations", null, null));
        }
        for (String body : List.of(
                "", "{}", "[", "{\"dossier\":1}", "{\"dossier\":{},\"first\":{},\"second\":{}}", "[1,2]", "null")) {
            corpus.add(new Hostile(
                    "compare " + body,
                    "POST",
                    "/api/v1/evaluations:compare",
                    "application/json",
                    body.getBytes(StandardCharsets.UTF_8)));
        }
        for (String body : List.of("", "{}", "[", "1", "null", "\"x\"")) {
            corpus.add(new Hostile(
                    "batch " + body,
                    "POST",
                    "/api/v1/evaluations:batch",
                    "application/json",
                    body.getBytes(StandardCharsets.UTF_8)));
        }
        return corpus.stream();
    }

    private static void wrongValues(List<Hostile> corpus) {
        Matcher value = Pattern.compile(":(\"[^\"]*\"|\\d+|true)").matcher(DOSSIER);
        while (value.find()) {
            boolean text = TEXTS.contains(value.group(1));
            for (String wrong :
                    List.of("{\"a\":1}", "[1]", "1e999", "-99999999999999999999999", "\"" + "x".repeat(2000) + "\"")) {
                boolean taken = text && wrong.equals("1e999");
                if (taken) {
                    continue;
                }
                corpus.add(Hostile.dossier(
                        value.group(1) + " becomes " + wrong.substring(0, Math.min(12, wrong.length())),
                        DOSSIER.substring(0, value.start(1)) + wrong + DOSSIER.substring(value.end(1))));
            }
        }
    }

    private static String many() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 201; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{\"year\":")
                    .append(1900 + i % 100)
                    .append(",\"rating\":\"good\"}");
        }
        return many.append("]").toString();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(corpus().count()).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isAnsweredWithAClearRefusal(Hostile hostile) throws Exception {
        MockMvcTester.MockMvcRequestBuilder request = http.method(HttpMethod.valueOf(hostile.method()))
                .uri(java.net.URI.create(hostile.path().replace("'", "%27")));
        if (hostile.type() != null) {
            request.contentType(hostile.type()).content(hostile.body());
        }
        MvcTestResult answer = request.exchange();
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getResponse().getStatus()).as(body).isBetween(400, 499);
        assertThat(body)
                .contains("\"code\":")
                .doesNotContain("Exception")
                .doesNotContain("at vn.bangvang")
                .doesNotContain("012345678901")
                .doesNotContain("Lò Thị Mai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robert'); DROP TABLE dossier;--",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "#{T(java.lang.Runtime)}",
                "{{7*7}}",
                "%s%s%n",
                "=cmd|' /C calc'!A0"
            })
    void aNameIsANameWhateverItLooksLike(String name) throws Exception {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations")
                .contentType("application/json")
                .content(DOSSIER.replace("Lò Thị Mai", name))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from dossier where content::jsonb #>> '{candidate,name}' = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
