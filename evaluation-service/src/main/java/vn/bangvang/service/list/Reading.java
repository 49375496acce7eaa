package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.model.problem.ProblemCode;

/** What goes along while the cells of a file are read: its name, the award names, and what has come up. */
final class Reading {

    private final String file;
    private final AwardNames awards;
    private final ConversionLog conversions;
    private List<Rejection> problems = new ArrayList<>();

    Reading(String file, AwardNames awards) {
        this(file, awards, new ConversionLog());
    }

    private Reading(String file, AwardNames awards, ConversionLog conversions) {
        this.file = file;
        this.awards = awards;
        this.conversions = conversions;
    }

    /** The reading of a part of the same file, on a thread of its own. */
    Reading ofPart() {
        return new Reading(file, awards, ConversionLog.ofPart());
    }

    String file() {
        return file;
    }

    AwardNames awards() {
        return awards;
    }

    ConversionLog conversions() {
        return conversions;
    }

    void reject(Place place, ProblemCode code, String problem, String advice) {
        problems.add(place.rejection(code, problem, advice));
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** The problems since the last time, which are forgotten here. */
    List<Rejection> takeProblems() {
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Rejection> taken = problems;
        problems = new ArrayList<>();
        return taken;
    }
}
