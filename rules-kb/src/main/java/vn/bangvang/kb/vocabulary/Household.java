package vn.bangvang.kb.vocabulary;

import vn.bangvang.model.dossier.Dossier;

/** A household as the rules see it. */
public final class Household extends Subject {

    Household(Dossier dossier, Setting setting, Sink sink) {
        super(dossier, setting, sink);
    }
}
