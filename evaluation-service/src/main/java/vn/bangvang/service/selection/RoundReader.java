package vn.bangvang.service.selection;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;

/** Hands dossiers on to a round as they are read from a list, and keeps what could not be read. */
final class RoundReader implements ListSink {

    private final RoundFiller filler;
    private final List<Rejection> rejections = new ArrayList<>();

    RoundReader(RoundFiller filler) {
        this.filler = filler;
    }

    @Override
    public void accept(ListedDossier listed) {
        filler.add(listed.dossier());
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** Problems of rows that were not read. */
    List<Rejection> rejections() {
        return rejections;
    }
}
