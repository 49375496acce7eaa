package vn.bangvang.service.list;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.RowSource.CellKind;
import vn.bangvang.service.list.RowSource.Row;

/**
 * Brings the rows of each candidate together. A large list is sorted into temporary files by a hash of the key, so that
 * memory holds one part of it at a time. Groups come in the order of their first rows; within a large list, part by part.
 */
final class RowGroups implements Closeable {

    private static final int PARTS = 64;
    private static final List<CellKind> KINDS = List.of(CellKind.values());

    private final int rowsInMemory;
    private final Map<String, List<Member>> groups = new LinkedHashMap<>();
    private final List<DataOutputStream> parts = new ArrayList<>();
    private int count;
    private @Nullable Path folder;

    /**
     * A row of a group.
     *
     * @param table which file it is from
     */
    record Member(int table, Row row) {}

    /** Takes a group. */
    interface GroupReader {
        void read(String key, List<Member> members) throws IOException;
    }

    RowGroups(int rowsInMemory) {
        this.rowsInMemory = rowsInMemory;
    }

    void add(String key, int table, Row row) throws IOException {
        Member member = new Member(table, row);
        if (!parts.isEmpty()) {
            write(key, member);
            return;
        }
        groups.computeIfAbsent(key, any -> new ArrayList<>(4)).add(member);
        count++;
        if (count > rowsInMemory) {
            spill();
        }
    }

    /** Whether the list was too large for memory. */
    boolean isSpilled() {
        return !parts.isEmpty();
    }

    /** Hands on the groups. */
    void forEach(GroupReader reader) throws IOException {
        if (parts.isEmpty()) {
            forEach(groups, reader);
            return;
        }
        for (DataOutputStream part : parts) {
            part.close();
        }
        for (int i = 0; i < PARTS; i++) {
            forEach(readPart(i), reader);
        }
    }

    private static void forEach(Map<String, List<Member>> groups, GroupReader reader) throws IOException {
        for (Map.Entry<String, List<Member>> group : groups.entrySet()) {
            reader.read(group.getKey(), group.getValue());
        }
    }

    private void spill() throws IOException {
        folder = Files.createTempDirectory("bang-vang-list-");
        for (int i = 0; i < PARTS; i++) {
            parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part(i)))));
        }
        for (Map.Entry<String, List<Member>> group : groups.entrySet()) {
            for (Member member : group.getValue()) {
                write(group.getKey(), member);
            }
        }
        groups.clear();
    }

    private Path part(int index) {
        if (folder == null) {
            throw new IllegalStateException("Nothing was written to disk");
        }
        return folder.resolve(index + ".rows");
    }

    private void write(String key, Member member) throws IOException {
        int hash = key.hashCode() * 0x9E3779B9;
        DataOutputStream out = parts.get(Math.floorMod(hash >>> 16, PARTS));
        writeText(out, key);
        out.writeInt(member.table());
        out.writeLong(member.row().number());
        out.writeInt(member.row().cells().size());
        for (String cell : member.row().cells()) {
            writeText(out, cell);
        }
        out.writeInt(member.row().kinds().size());
        for (CellKind kind : member.row().kinds()) {
            out.writeByte(KINDS.indexOf(kind));
        }
    }

    private Map<String, List<Member>> readPart(int index) throws IOException {
        Map<String, List<Member>> read = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(part(index))))) {
            while (true) {
                String key = readText(in);
                int table = in.readInt();
                long number = in.readLong();
                String[] cells = new String[in.readInt()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = readText(in);
                }
                CellKind[] kinds = new CellKind[in.readInt()];
                for (int i = 0; i < kinds.length; i++) {
                    kinds[i] = KINDS.get(in.readByte());
                }
                read.computeIfAbsent(key, any -> new ArrayList<>(4))
                        .add(new Member(table, new Row(number, Arrays.asList(cells), Arrays.asList(kinds))));
            }
        } catch (EOFException e) {
            return read;
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream part : parts) {
            part.close();
        }
        if (folder != null) {
            for (int i = 0; i < PARTS; i++) {
                Files.deleteIfExists(part(i));
            }
            Files.deleteIfExists(folder);
        }
    }
}
