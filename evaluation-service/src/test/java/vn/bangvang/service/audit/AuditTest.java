package vn.bangvang.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    @AfterEach
    void startAnew() {
        tamper("truncate audit_entry");
    }

    @Test
    void entriesFollowEachOther() {
        add(3);

        assertThat(AuditChain.follow(log, null))
                .extracting(AuditChain.Result::entries, AuditChain.Result::broken)
                .containsExactly(3L, null);
    }

    @Test
    void entriesAreNeitherChangedNorDeletedByStatements() {
        add(1);

        for (String sql : new String[] {
            "update audit_entry set actor = 'other'", "delete from audit_entry", "truncate audit_entry"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aChangedEntryIsFound() {
        add(5);
        tamper("update audit_entry set actor = 'other' where seq = 3");

        assertThat(AuditChain.follow(log, null).broken()).isEqualTo(3);
    }

    @Test
    void aMissingEntryIsFound() {
        add(5);
        tamper("delete from audit_entry where seq = 2");

        assertThat(AuditChain.follow(log, null).broken()).isEqualTo(2);
    }

    @Test
    void aChangedTimeIsFound() {
        add(2);
        tamper("update audit_entry set at = at + interval '1 microsecond' where seq = 1");

        assertThat(AuditChain.follow(log, null).broken()).isEqualTo(1);
    }

    @Test
    void aTailThatWasCutIsFoundByAnAnchor() {
        add(4);
        String head = AuditChain.follow(log, null).head();
        assertThat(AuditChain.follow(log, head).anchored()).isTrue();
        tamper("delete from audit_entry where seq = 4");

        assertThat(AuditChain.follow(log, head).anchored()).isFalse();
        assertThat(AuditChain.follow(log, null).broken()).isNull();
    }

    @Test
    void anEntryIsNotThereWhenTheActIsNot() {
        new TransactionTemplate(transactions).executeWithoutResult(act -> {
            log.add("test", "test", "nothing", Map.of());
            act.setRollbackOnly();
        });

        assertThat(AuditChain.follow(log, null).entries()).isZero();
    }

    @Test
    void manyAtOnceMakeOneChain() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.submit(() -> add(20));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(AuditChain.follow(log, null))
                .extracting(AuditChain.Result::entries, AuditChain.Result::broken)
                .containsExactly(160L, null);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(act -> log.add("test", "test", "nothing", Map.of("đơn vị", "Mường Tè")));
        }
    }

    private void tamper(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(act -> {
            jdbc.sql("alter table audit_entry disable trigger all").update();
            jdbc.sql(sql).update();
            jdbc.sql("alter table audit_entry enable trigger all").update();
        });
    }
}
