package vn.bangvang.service.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.list.RowSource.Row;

/**
 * Turns rows into dossiers, part by part on every processor, and hands them on in the order of the list. What waits is
 * bounded, in rows and in characters.
 */
final class WideRows implements AutoCloseable {

    private static final int ROWS = 128;
    private static final int CHARACTERS = 1 << 20;

    /** The same on every machine, so that the same list gives the same results. */
    private static final int PARTS_AHEAD = 8;

    private final ListFile file;
    private final ListOptions options;
    private final Outcome outcome;
    private final ExecutorService workers;
    private final Queue<Future<Part>> waiting = new ArrayDeque<>(PARTS_AHEAD);
    private List<Row> rows = new ArrayList<>(ROWS);
    private long characters;

    /** What became of a row: a dossier, or its problems. */
    private record Read(
            @Nullable Dossier dossier,
            List<Rejection> problems,
            Place place,
            @Nullable Place identity) {}

    /** What became of some rows one after the other. */
    private record Part(List<Read> rows, Reading reading, RowReader reader) {}

    WideRows(ListFile file, ListOptions options, Outcome outcome) {
        this.file = file;
        this.options = options;
        this.outcome = outcome;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    void add(Row row) {
        rows.add(row);
        for (String cell : row.cells()) {
            characters += cell.length();
        }
        if (rows.size() == ROWS || characters >= CHARACTERS) {
            submit();
        }
    }

    /** Rejects what cannot be read, after everything that could. */
    void rejectAfterAll(Rejection rejection) {
        finish();
        outcome.reject(List.of(rejection));
    }

    /** Hands on everything that was added. */
    void finish() {
        submit();
        while (!waiting.isEmpty()) {
            handOnNext();
        }
    }

    private void submit() {
        if (rows.isEmpty()) {
            return;
        }
        List<Row> part = rows;
        rows = new ArrayList<>(ROWS);
        characters = 0;
        if (waiting.size() == PARTS_AHEAD) {
            handOnNext();
        }
        waiting.add(workers.submit(() -> read(part)));
    }

    private Part read(List<Row> part) {
        Reading reading = file.reading().ofPart();
        RowReader reader = file.rowReader().ofPart(reading);
        DossierBuilder builder = new DossierBuilder(options, reading, file.header());
        List<Read> read = new ArrayList<>(part.size());
        for (Row row : part) {
            DossierDraft draft = new DossierDraft();
            reader.read(row, draft);
            Place place = new Place(file.name(), row.number(), "", "");
            Dossier dossier = builder.build(draft, place);
            read.add(new Read(dossier, reading.takeProblems(), place, WideLayout.identity(draft)));
        }
        return new Part(read, reading, reader);
    }

    private void handOnNext() {
        Part part = next();
        file.reading().conversions().add(part.reading().conversions());
        file.rowReader().addIgnored(part.reader());
        for (Read row : part.rows()) {
            if (!row.problems().isEmpty()) {
                outcome.reject(row.problems());
                file.rejectedRows(1);
            } else if (outcome.accept(row.dossier(), row.place(), row.identity())) {
                file.accepted();
            } else {
                file.rejectedRows(1);
            }
        }
    }

    private Part next() {
        try {
            return waiting.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row could not be read.", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
