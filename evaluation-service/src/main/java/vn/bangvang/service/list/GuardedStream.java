package vn.bangvang.service.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a part of a workbook, which is XML in UTF-8. It ends what only an attack holds: declarations, by which
 * entities come in; tags and texts without end; more bytes than the part may have.
 */
final class GuardedStream extends FilterInputStream {

    /** The longest text of a cell has 32767 characters; a row's tag may have some hundred. */
    private static final int LONGEST_TOKEN = 1 << 20;

    private final long most;
    private long count;
    private int sinceTag;
    private boolean afterOpening;

    GuardedStream(InputStream source, long most) {
        super(source);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            check(buffer[offset + i], count + i);
        }
        count += Math.max(read, 0);
        if (count > most) {
            throw new DamagedWorkbookException("Sổ tính giải nén ra quá lớn");
        }
        return read;
    }

    private void check(byte value, long at) throws DamagedWorkbookException {
        boolean declares = afterOpening && (value == '!' || (value == '?' && at > 4));
        if (declares || value == 0) {
            throw new DamagedWorkbookException("Sổ tính chứa khai báo XML mà Excel không ghi");
        }
        afterOpening = value == '<';
        sinceTag = afterOpening ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST_TOKEN) {
            throw new DamagedWorkbookException("Sổ tính có ô hoặc thẻ dài quá mức");
        }
    }
}
