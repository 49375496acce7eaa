package vn.bangvang.service.evaluation;

/** A feature that keeps dossiers of its own and erases them on request. */
public interface DossierHolder {

    /**
     * Erases every copy of a dossier, in the transaction of the request.
     *
     * @param hash SHA-256 of its canonical JSON
     * @return how many copies there were, those erased before among them
     */
    int erase(byte[] hash);
}
