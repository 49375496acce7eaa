package vn.bangvang.service.job;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Refuses files that are no list before they are taken, so that whoever sends them is told at once. */
@Component
class ListCheck {

    private final RuleBook rules;
    private final long mostRows;

    ListCheck(RuleBook rules, @Value("${bangvang.limits.rows:1000000}") long mostRows) {
        this.rules = rules;
        this.mostRows = mostRows;
    }

    /**
     * Looks at the beginning of files.
     *
     * @throws ProblemException if one of them cannot be read as a list
     */
    void requireLists(List<? extends Upload> uploads, PartOptions options) throws IOException {
        try (Copies copies = Copies.of(uploads)) {
            ListReader.check(
                    copies.files(), options.listOptions(mostRows), rules.law().awards());
        } catch (UnreadableListException e) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_LIST,
                    e.file() + ": " + e.problem() + ". " + e.advice() + ".",
                    "“" + e.file() + "” cannot be read as a list; the message in Vietnamese says why.");
        }
    }
}
