package vn.bangvang.model.dossier;

/** Sex as recorded in the civil register. */
public enum Gender implements Labelled {
    FEMALE("Nữ"),
    MALE("Nam");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
