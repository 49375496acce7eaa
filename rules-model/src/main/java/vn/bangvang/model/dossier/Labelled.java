package vn.bangvang.model.dossier;

/** A value that has a name for people. */
public interface Labelled {

    /** The name that people see, in Vietnamese, without a full stop. */
    String label();
}
