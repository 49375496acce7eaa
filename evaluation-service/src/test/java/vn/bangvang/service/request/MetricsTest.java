package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "management.prometheus.metrics.export.enabled=true")
@AutoConfigureMockMvc
class MetricsTest {

    private static final String DOSSIER =
            "{\"id\":\"M-1\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\"},\"review\":{\"year\":2025}}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    private double counted(String name) {
        return meters.get(name).counter().count();
    }

    private void screen(String rows) {
        assertThat(http.post()
                        .uri("/api/v1/screenings?asOf=2026-02-01")
                        .contentType("text/csv")
                        .header("Prefer", "wait=10")
                        .content("Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n" + rows)
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void evaluationsAreTimedByRuleSet() {
        http.post()
                .uri("/api/v1/evaluations?asOf=2026-02-01&awards=all")
                .contentType("application/json")
                .content(DOSSIER)
                .exchange();

        assertThat(meters.get("bangvang.evaluations")
                        .tag("ruleset", "vn-2025-08-05")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void dossiersOfABatchAreCounted() {
        http.post()
                .uri("/api/v1/evaluations:batch?asOf=2026-02-01")
                .contentType("application/json")
                .content("[" + DOSSIER + "," + DOSSIER + "]")
                .exchange();

        assertThat(counted("bangvang.evaluation.batched")).isGreaterThanOrEqualTo(2);
        assertThat(meters.get("bangvang.evaluation.batches")
                        .tag("ruleset", "vn-2025-08-05")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void rowsOfAListAreCountedThoseThatAreRejectedToo() {
        double rows = counted("bangvang.screening.rows");
        double rejected = counted("bangvang.screening.rejected");

        screen("M-1,Lò Thị Mai,U1,2025,LĐTT\nM-2,Vàng A Páo,U1,năm ngoái,LĐTT\nM-3,Giàng A Lử,U1,2025,LĐTT\n");

        assertThat(counted("bangvang.screening.rows") - rows).isEqualTo(2, offset(1e-9));
        assertThat(counted("bangvang.screening.rejected") - rejected).isEqualTo(1, offset(1e-9));
        assertThat(meters.get("bangvang.screening.chunks")
                        .tag("ruleset", "vn-2025-08-05")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void theAgeOfTheOldestScreeningThatRunsIsKnown() {
        jdbc.sql("""
                        insert into screening (id, jurisdiction, as_of, awards, rule_set, rule_set_hash, engine, state, created_by, created_at)
                        values ('00000000-0000-0000-0000-00000000a9e0', 'vn', '2026-02-01', 'all', 'x', 'x', 'x', 'running', 'test', now() - interval '1000 seconds')
                        """).update();
        jdbc.sql("""
                        insert into screening_part (screening, part, options, state, created_by, lease_until)
                        values ('00000000-0000-0000-0000-00000000a9e0', 1, '{}', 'stored', 'test', now() + interval '1 hour')
                        """).update();
        try {
            assertThat(meters.get("bangvang.screening.age").gauge().value()).isGreaterThanOrEqualTo(1000);
        } finally {
            jdbc.sql("delete from screening where id = '00000000-0000-0000-0000-00000000a9e0'")
                    .update();
        }
    }

    @Test
    void prometheusIsToldWithoutNames() throws Exception {
        evaluationsAreTimedByRuleSet();
        dossiersOfABatchAreCounted();
        screen("M-9,Lò Thị Mai,U1,2025,LĐTT\n");
        String told = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(told)
                .contains("bangvang_evaluations_seconds_bucket{")
                .contains("ruleset=\"vn-2025-08-05\"")
                .contains("bangvang_evaluation_batched_total")
                .contains("bangvang_screening_rows_total")
                .contains("bangvang_screening_rejected_rows_total")
                .contains("bangvang_screening_age_seconds")
                .contains("bangvang_screening_chunks_seconds_count")
                .doesNotContain("Mai")
                .doesNotContain("M-9");
    }
}
