package vn.bangvang.kb.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * The table by which an instrument rewards long service: who held a post for how long is proposed for which class.
 *
 * @param loweredBy place that lowers the class by one after certain discipline; absent where the law does not
 * @param classes one part for each class that has rows
 */
public record LongServiceTable(@Nullable String loweredBy, List<ClassRows> classes) {

    /** Name of the file in the folder of the instrument. */
    public static final String FILE = "qua-trinh-cong-hien.yaml";

    public LongServiceTable {
        classes = List.copyOf(classes);
    }

    /**
     * The rows of one class.
     *
     * @param award key of the award
     * @param article the article of the instrument that holds the rows
     * @param above key of the next class above, from which a discipline lowers to this one
     */
    public record ClassRows(
            String award, int article, @Nullable String above, List<Row> rows) {

        public ClassRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row: posts of a group, or higher ones, held in a period for a span of years.
     *
     * @param place the paragraph and point within the article, such as {@code khoản 3 điểm b}
     * @param periods the periods of service, one of which must apply
     * @param fromYears the fewest years; 0 where having held the post is enough
     * @param belowYears the years at which the next higher class begins; absent where there is none
     * @param terms how many terms of office the text asks for; absent where it asks for years
     * @param throughYears the most years that those terms last; from {@code fromYears} up to it, it depends on the
     *     terms whether the time is enough
     * @param source how sure the source of this row is
     */
    public record Row(
            @Nullable String place,
            List<ServicePeriod> periods,
            PostGroup group,
            int fromYears,
            @Nullable Integer belowYears,
            @Nullable Integer terms,
            @Nullable Integer throughYears,
            SourceGrade source) {

        public Row {
            periods = List.copyOf(periods);
        }
    }
}
