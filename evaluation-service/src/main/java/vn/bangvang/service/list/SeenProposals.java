package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Nomination;

/**
 * Remembers who was proposed for what, so that nobody is proposed twice. Of a million rows it keeps numbers, not texts:
 * two hashes of 64 bits that never met by chance.
 */
final class SeenProposals {

    private final HashTable seen = new HashTable();
    private final HashTable owners = new HashTable();
    private final List<String> files = new ArrayList<>();

    /**
     * Where something was seen before.
     *
     * @param what whether the row before proposes the same person, the same key, or has the same key for someone else
     */
    record Earlier(What what, String file, long row) {

        enum What {
            SAME_PERSON,
            SAME_KEY,
            OTHER_OWNER
        }
    }

    /** Where the same was seen before; {@code null}, and it is remembered, where it was not. */
    @Nullable Earlier see(Dossier dossier, String file, long row) {
        String citizenId = citizenId(dossier.candidate());
        Key id = null;
        long owner = 0;
        if (citizenId != null && !dossier.id().equals(citizenId)) {
            id = Key.of(dossier.id());
            owner = Key.hash(citizenId, 1);
            long[] known = owners.get(id);
            if (known != null && known[2] != owner) {
                return earlier(Earlier.What.OTHER_OWNER, known);
            }
        }
        String identity = citizenId == null ? "id " + dossier.id() : "no " + citizenId;
        List<Key> proposals = new ArrayList<>(2);
        for (String proposed : proposed(dossier)) {
            Key proposal = Key.of(identity + " " + proposed);
            long[] known = seen.get(proposal);
            if (known != null) {
                return earlier(citizenId == null ? Earlier.What.SAME_KEY : Earlier.What.SAME_PERSON, known);
            }
            proposals.add(proposal);
        }
        int fileIndex = fileIndex(file);
        for (Key proposal : proposals) {
            seen.put(proposal, row, fileIndex, 0);
        }
        if (id != null) {
            owners.put(id, row, fileIndex, owner);
        }
        return null;
    }

    private Earlier earlier(Earlier.What what, long[] known) {
        return new Earlier(what, files.get((int) known[1]), known[0]);
    }

    private int fileIndex(String file) {
        int index = files.indexOf(file);
        if (index < 0) {
            files.add(file);
            return files.size() - 1;
        }
        return index;
    }

    /** The awards proposed; one for two achievements of different kinds is two. */
    private static List<String> proposed(Dossier dossier) {
        if (dossier.nominations() == null || dossier.nominations().isEmpty()) {
            return List.of("");
        }
        return dossier.nominations().stream()
                .map(SeenProposals::text)
                .distinct()
                .toList();
    }

    private static String text(Nomination nomination) {
        return nomination.kind() == null && nomination.achievement() == null
                ? nomination.award()
                : nomination.award() + " " + nomination.kind() + " " + nomination.achievement();
    }

    private static @Nullable String citizenId(Candidate candidate) {
        if (candidate instanceof IndividualCandidate person) {
            return person.citizenId();
        }
        return candidate instanceof HouseholdCandidate household ? household.citizenId() : null;
    }

    /** Two independent hashes of a text. */
    private record Key(long high, long low) {

        static Key of(String text) {
            return new Key(hash(text, 1), hash(text, 2));
        }

        static long hash(String text, long seed) {
            long hash = seed * 0x9E3779B97F4A7C15L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ (hash >>> 32)) * 0x94D049BB133111EBL;
            return hash ^ (hash >>> 31);
        }
    }

    /** A table from two hashes to a row, a file and one number more; 33 bytes an entry at most when half full. */
    private static final class HashTable {
        private long[] high = new long[1024];
        private long[] low = new long[1024];
        private int[] rows = new int[1024];
        private short[] files = new short[1024];
        private long[] extra = new long[1024];
        private int size;

        long @Nullable [] get(Key key) {
            int at = slot(key.high(), key.low());
            return rows[at] == 0 ? null : new long[] {Integer.toUnsignedLong(rows[at]), files[at], extra[at]};
        }

        void put(Key key, long row, int file, long extraValue) {
            if (size * 2 >= rows.length) {
                grow();
            }
            int at = slot(key.high(), key.low());
            size += rows[at] == 0 ? 1 : 0;
            high[at] = key.high();
            low[at] = key.low();
            rows[at] = (int) row;
            files[at] = (short) file;
            extra[at] = extraValue;
        }

        private int slot(long highKey, long lowKey) {
            int mask = rows.length - 1;
            int at = (int) highKey & mask;
            while (rows[at] != 0 && (high[at] != highKey || low[at] != lowKey)) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldHigh = high;
            long[] oldLow = low;
            int[] oldRows = rows;
            short[] oldFiles = files;
            long[] oldExtra = extra;
            int length = oldRows.length * 2;
            high = new long[length];
            low = new long[length];
            rows = new int[length];
            files = new short[length];
            extra = new long[length];
            for (int i = 0; i < oldRows.length; i++) {
                if (oldRows[i] != 0) {
                    int at = slot(oldHigh[i], oldLow[i]);
                    high[at] = oldHigh[i];
                    low[at] = oldLow[i];
                    rows[at] = oldRows[i];
                    files[at] = oldFiles[i];
                    extra[at] = oldExtra[i];
                }
            }
        }
    }
}
