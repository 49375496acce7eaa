package vn.bangvang.service.list;

import java.io.IOException;
import java.io.Reader;

/** Ends a record that never ends: a quote that was never closed, or a file that is no list. */
final class BoundedReader extends Reader {

    private final Reader source;
    private final int longestRecord;
    private long sinceRecord;

    BoundedReader(Reader source, int longestRecord) {
        this.source = source;
        this.longestRecord = longestRecord;
    }

    /** Tells that a new record begins about here; what was read ahead counts for it. */
    void recordBegins() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sinceRecord > longestRecord) {
            throw new RecordTooLongException();
        }
        int count = source.read(buffer, offset, length);
        sinceRecord += Math.max(count, 0);
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** A record longer than any list has. */
    static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
