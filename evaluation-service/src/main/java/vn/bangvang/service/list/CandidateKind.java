package vn.bangvang.service.list;

import vn.bangvang.model.dossier.Labelled;

/** The kinds of candidate. */
enum CandidateKind implements Labelled {
    INDIVIDUAL("Cá nhân"),
    COLLECTIVE("Tập thể"),
    HOUSEHOLD("Hộ gia đình");

    private final String label;

    CandidateKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
