package vn.bangvang.model.procedure;

import vn.bangvang.model.dossier.Labelled;

/** What an authority does about an award. */
public enum AuthorityRole implements Labelled {
    DECIDES("Quyết định"),
    SUBMITS("Trình, đề nghị");

    private final String label;

    AuthorityRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
