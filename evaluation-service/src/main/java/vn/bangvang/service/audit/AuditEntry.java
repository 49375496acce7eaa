package vn.bangvang.service.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One thing that was done.
 *
 * @param seq its number, from 1, without gaps
 * @param at when
 * @param actor who: the name of an account, {@code token:} and the id of a service token, or {@code system}
 * @param address from which network address; empty where nobody called
 * @param action what, such as {@code screening.create}
 * @param object on what, such as {@code screening:} and its id; never a name or a citizen's number
 * @param details a JSON object
 * @param previous hash of the entry before, in hexadecimal; zeros before the first
 * @param hash hash of this entry, in hexadecimal
 */
record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String address,
        String action,
        String object,
        String details,
        String previous,
        String hash) {

    static final String NOTHING_BEFORE = "0".repeat(64);

    static AuditEntry after(
            long seq,
            String previous,
            Instant at,
            String actor,
            String address,
            String action,
            String object,
            String details) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(
                seq,
                stored,
                actor,
                address,
                action,
                object,
                details,
                previous,
                hash(seq, previous, stored, actor, address, action, object, details));
    }

    /** Whether the hash belongs to what the entry says. */
    boolean isWhole() {
        return hash.equals(hash(seq, previous, at, actor, address, action, object, details));
    }

    private static String hash(long seq, String previous, Instant at, String... texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(ByteBuffer.allocate(20)
                .putLong(seq)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
