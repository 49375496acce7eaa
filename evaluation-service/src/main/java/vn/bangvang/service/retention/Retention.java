package vn.bangvang.service.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.retention.Perishable.Erased;

/**
 * Erases what is older than its period. Nothing is erased unless a period is set. Of several instances one erases at a
 * time; each portion and its audit entry are one transaction.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String SETTINGS = "bangvang.retention.";
    private static final long LOCK = 0x42414e4756524554L;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Map<Perishable, Period> periods = new LinkedHashMap<>();

    Retention(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditLog audit,
            List<Perishable> perishables,
            Environment settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        Binder binder = Binder.get(settings);
        for (Perishable perishable : perishables) {
            Period period =
                    binder.bind(SETTINGS + perishable.name(), Period.class).orElse(null);
            if (period != null) {
                require(perishable, period);
                periods.put(perishable, period);
            }
        }
    }

    private static void require(Perishable perishable, Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalStateException(
                    SETTINGS + perishable.name() + " is " + period + "; a period such as P5Y or 90d is needed.");
        }
    }

    /** Erases everything that is too old. */
    @Scheduled(cron = "${bangvang.retention.at:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    public void purge() {
        purge(Clock.systemUTC());
    }

    void purge(Clock clock) {
        periods.forEach((perishable, period) -> {
            Instant before =
                    ZonedDateTime.now(clock.withZone(VIETNAM)).minus(period).toInstant();
            try {
                while (portion(perishable, before)) {
                    LOG.debug("A portion of {} was erased", perishable.name());
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "Erasing old {} has failed: {}",
                        perishable.name(),
                        e.getClass().getName());
                LOG.debug("Erasing old {} has failed", perishable.name(), e);
            }
        });
    }

    /** Erases one portion; says whether there may be another. */
    private boolean portion(Perishable perishable, Instant before) {
        Erased erased = Objects.requireNonNull(transaction.execute(act -> {
            if (!isAlone()) {
                return Erased.nothing();
            }
            Erased portion = perishable.erase(before);
            if (portion.count() > 0) {
                Map<String, Object> details = new LinkedHashMap<>(portion.traces());
                details.put("count", portion.count());
                details.put("before", before.toString());
                audit.add("system", "retention.erase", perishable.name(), details);
            }
            return portion;
        }));
        return erased.count() > 0;
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
