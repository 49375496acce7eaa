package vn.bangvang.model.procedure;

import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Labelled;

/** Whom an award is for, as far as papers and prize money differ. */
public enum CandidateType implements Labelled {
    INDIVIDUAL("Cá nhân"),
    COLLECTIVE("Tập thể"),
    HOUSEHOLD("Hộ gia đình");

    private final String label;

    CandidateType(String label) {
        this.label = label;
    }

    /** The type of a candidate. */
    public static CandidateType of(Candidate candidate) {
        if (candidate instanceof IndividualCandidate) {
            return INDIVIDUAL;
        }
        return candidate instanceof CollectiveCandidate ? COLLECTIVE : HOUSEHOLD;
    }

    @Override
    public String label() {
        return label;
    }
}
