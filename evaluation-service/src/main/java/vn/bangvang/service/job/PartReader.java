package vn.bangvang.service.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.list.UnreadableListException;

/**
 * Reads lists into rows. A list is read by one instance at a time, under a lease; if that instance dies, another reads the
 * list again from its start, finds the rows that are there already under the same numbers, and goes on after them.
 */
@Component
class PartReader {

    static final int CHUNK = 500;

    private static final Logger LOG = LoggerFactory.getLogger(PartReader.class);
    private static final String LEASE = "15 seconds";
    private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final JobStore store;
    private final RuleBook rules;
    private final long mostRows;
    private final Counter rejectedRows;

    PartReader(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            JobStore store,
            RuleBook rules,
            MeterRegistry meters,
            @Value("${bangvang.limits.rows:1000000}") long mostRows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.store = store;
        this.rules = rules;
        this.mostRows = mostRows;
        this.rejectedRows = Counter.builder("bangvang.screening.rejected")
                .description("Rows of lists that could not be read")
                .baseUnit("rows")
                .register(meters);
    }

    private record Claim(UUID job, int part, UUID owner) {}

    /**
     * Reads the list that has waited longest, if there is one.
     *
     * @param goOn asked between rows; reading is left to another when it says no
     * @return whether there was one
     */
    boolean readOne(BooleanSupplier goOn) {
        Optional<Claim> claim = claim();
        claim.ifPresent(found -> read(found, goOn));
        return claim.isPresent();
    }

    private Optional<Claim> claim() {
        UUID owner = UUID.randomUUID();
        return jdbc.sql("""
                        update screening_part set lease_owner = ?, lease_until = now() + interval '%s'
                        where (screening, part) in (
                            select p.screening, p.part
                            from screening_part p join screening s on s.id = p.screening
                            where p.state = 'stored' and s.state = 'running'
                              and (p.lease_until is null or p.lease_until < now())
                            order by p.created_at
                            limit 1
                            for update of p skip locked)
                        returning screening, part
                        """.formatted(LEASE))
                .param(owner)
                .query((ResultSet row, int number) ->
                        new Claim(row.getObject("screening", UUID.class), row.getInt("part"), owner))
                .optional();
    }

    private void read(Claim claim, BooleanSupplier goOn) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("bang-vang-list-");
            List<Path> files = copyFiles(claim, folder);
            Job job = store.find(claim.job()).orElseThrow();
            PartOptions options = store.options(claim.job(), claim.part());
            Sink sink = new Sink(claim, job, goOn);
            ListSummary summary = ListReader.read(
                    files, options.listOptions(mostRows), rules.law().awards(), sink);
            sink.finish(summary);
        } catch (UnreadableListException e) {
            unreadable(claim, e);
        } catch (LeftToAnother e) {
            LOG.info("Reading of screening {} part {} was left to another", claim.job(), claim.part());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private List<Path> copyFiles(Claim claim, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> names = store.fileNames(claim.job(), claim.part());
        for (int i = 0; i < names.size(); i++) {
            Path file = folder.resolve(names.get(i));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.copyFile(claim.job(), claim.part(), i, out);
            }
            files.add(file);
        }
        return files;
    }

    private void unreadable(Claim claim, UnreadableListException problem) {
        String failure = problem.problem() + ". " + problem.advice() + ".";
        transaction.executeWithoutResult(act -> {
            jdbc.sql("""
                            update screening_part set state = 'unreadable', failure = ?, lease_until = null
                            where screening = ? and part = ?
                            """).params(failure, claim.job(), claim.part()).update();
            boolean first = claim.part() == 1;
            if (first) {
                store.fail(claim.job(), failure);
            }
        });
        store.finishIfDone(claim.job());
    }

    private static void delete(java.nio.file.@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("A temporary folder could not be deleted: {}", e.getClass().getName());
        }
    }

    /** The reading goes to another instance, or waits. */
    private static final class LeftToAnother extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeftToAnother() {
            super("left to another", null, false, false);
        }
    }

    /** A dossier as it goes into the database. */
    private record Row(long n, ListedDossier listed) {}

    /** A problem as it goes into the database. */
    private record Refused(long n, Rejection rejection) {}

    private final class Sink implements ListSink {
        private final Claim claim;
        private final Job job;
        private final BooleanSupplier goOn;
        private final List<Row> rows = new ArrayList<>(CHUNK);
        private final List<Refused> refused = new ArrayList<>(CHUNK);
        private long accepted;
        private long rejections;
        private int chunk;
        private long foreign;
        private long renewed = System.nanoTime();

        Sink(Claim claim, Job job, BooleanSupplier goOn) {
            this.claim = claim;
            this.job = job;
            this.goOn = goOn;
        }

        @Override
        public void accept(ListedDossier listed) {
            Rejection foreignRow = ForeignRows.refuse(listed, job.units());
            if (foreignRow != null) {
                foreign++;
                reject(foreignRow);
                return;
            }
            rows.add(new Row(++accepted, listed));
            if (rows.size() == CHUNK) {
                flushRows();
            }
        }

        @Override
        public void reject(Rejection rejection) {
            refused.add(new Refused(++rejections, rejection));
            if (refused.size() == CHUNK) {
                flushRefused();
            }
        }

        @Override
        public void progress(long bytesRead, long totalBytes) {
            renew();
        }

        void finish(ListSummary summary) {
            flushRows();
            flushRefused();
            transaction.executeWithoutResult(act -> {
                renewed = 0;
                renew();
                jdbc.sql("""
                                update screening_part
                                set state = 'read', summary = ?, accepted = ?, rejected_rows = ?, lease_until = null
                                where screening = ? and part = ? and lease_owner = ?
                                """)
                        .params(
                                DossierJson.write(summary),
                                accepted,
                                summary.rejectedRows() + foreign,
                                claim.job(),
                                claim.part(),
                                claim.owner())
                        .update();
            });
            rejectedRows.increment((double) (summary.rejectedRows() + foreign));
            store.finishIfDone(claim.job());
        }

        private void renew() {
            if (!goOn.getAsBoolean()) {
                jdbc.sql(
                                "update screening_part set lease_until = null where screening = ? and part = ? and lease_owner = ?")
                        .params(claim.job(), claim.part(), claim.owner())
                        .update();
                throw new LeftToAnother();
            }
            long now = System.nanoTime();
            if (renewed != 0 && now - renewed < RENEW_NANOS) {
                return;
            }
            renewed = now;
            int mine = jdbc.sql("""
                            update screening_part p set lease_until = now() + interval '%s'
                            from screening s
                            where s.id = p.screening and s.state = 'running'
                              and p.screening = ? and p.part = ? and p.lease_owner = ?
                            """.formatted(LEASE))
                    .params(claim.job(), claim.part(), claim.owner())
                    .update();
            if (mine == 0) {
                throw new LeftToAnother();
            }
        }

        private void flushRows() {
            renew();
            if (rows.isEmpty()) {
                return;
            }
            int number = chunk++;
            boolean there = jdbc.sql(
                            "select exists (select from screening_chunk where screening = ? and part = ? and chunk = ?)")
                    .params(claim.job(), claim.part(), number)
                    .query(Boolean.class)
                    .single();
            if (!there) {
                transaction.executeWithoutResult(act -> insertRows(number));
            }
            rows.clear();
        }

        private void insertRows(int number) {
            batches.batchUpdate("""
                    insert into screening_row (screening, part, n, file, row, dossier_key, name, unit, unit_name,
                                               dossier_hash, dossier)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """, rows, rows.size(), (statement, row) -> {
                Dossier dossier = row.listed().dossier();
                String json = DossierJson.write(dossier);
                statement.setObject(1, claim.job());
                statement.setInt(2, claim.part());
                statement.setLong(3, row.n());
                statement.setString(4, row.listed().file());
                statement.setLong(5, row.listed().row());
                statement.setString(6, dossier.id());
                statement.setString(7, dossier.candidate().name());
                statement.setString(
                        8, dossier.unit() == null ? null : dossier.unit().code());
                statement.setString(
                        9, dossier.unit() == null ? null : dossier.unit().name());
                statement.setBytes(10, DigestUtils.sha256(json));
                statement.setString(11, json);
            });
            jdbc.sql("""
                            insert into screening_chunk (screening, part, chunk, first, last) values (?, ?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(
                            claim.job(),
                            claim.part(),
                            number,
                            rows.get(0).n(),
                            rows.get(rows.size() - 1).n())
                    .update();
        }

        private void flushRefused() {
            renew();
            if (refused.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(act -> batches.batchUpdate(
                    "insert into screening_rejection values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    refused,
                    refused.size(),
                    (statement, one) -> {
                        Rejection rejection = one.rejection();
                        statement.setObject(1, claim.job());
                        statement.setInt(2, claim.part());
                        statement.setLong(3, one.n());
                        statement.setString(4, rejection.file());
                        statement.setLong(5, rejection.row());
                        statement.setString(6, rejection.column());
                        statement.setString(7, rejection.value().replace("\0", ""));
                        statement.setString(8, rejection.code().name().toLowerCase(Locale.ROOT));
                        statement.setString(9, rejection.problem().replace("\0", ""));
                        statement.setString(10, rejection.advice());
                    }));
            refused.clear();
        }
    }
}
