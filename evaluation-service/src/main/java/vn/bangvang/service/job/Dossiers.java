package vn.bangvang.service.job;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Results.Cursor;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;

/** The dossiers of screenings, handed on one after another, so that a long list needs no more memory than a short one. */
@Component
public class Dossiers {

    private static final int PAGE = 500;

    private final Results results;

    Dossiers(Results results) {
        this.results = results;
    }

    /**
     * A dossier and where it came from.
     *
     * @param statuses the conclusion by award
     */
    public record Kept(
            int part,
            long n,
            String file,
            long row,
            @Nullable String unit,
            @Nullable String unitName,
            Dossier dossier,
            Map<String, String> statuses) {}

    /**
     * Hands on every dossier that the caller may see, in the order of the list.
     *
     * @return how many were erased
     */
    public long forEach(Job job, Access access, Consumer<Kept> sink) {
        long erased = 0;
        for (List<ResultRow> page : results.pages(job, Filter.EVERY, access, PAGE)) {
            Map<Cursor, String> dossiers = results.dossiers(job, page);
            for (ResultRow row : page) {
                String dossier = dossiers.get(row.cursor());
                if (dossier == null) {
                    erased++;
                } else {
                    sink.accept(new Kept(
                            row.part(),
                            row.n(),
                            row.file(),
                            row.row(),
                            row.unit(),
                            row.unitName(),
                            DossierJson.mapper().readValue(dossier, Dossier.class),
                            row.statuses()));
                }
            }
        }
        return erased;
    }
}
