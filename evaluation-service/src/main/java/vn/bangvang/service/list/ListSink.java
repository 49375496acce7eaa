package vn.bangvang.service.list;

/** Takes what a list yields, in the order in which it is read. */
public interface ListSink {

    /** Takes a dossier that was read without a problem. */
    void accept(ListedDossier dossier);

    /** Takes one problem of a row that was not read. */
    void reject(Rejection rejection);

    /**
     * Told from time to time how far the reading is.
     *
     * @param bytesRead bytes read so far, over all files
     * @param totalBytes bytes of all files
     */
    default void progress(long bytesRead, long totalBytes) {}
}
