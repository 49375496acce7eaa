package vn.bangvang.kb.mutation;

/**
 * A law text with one thing changed.
 *
 * @param path the file
 * @param line the line of the change, from 1
 * @param change what was changed into what
 * @param text the whole file after the change
 */
record Mutant(String path, int line, String change, String text) {

    /** What stays the same when lines move: file and change. */
    String key() {
        return path + " | " + change;
    }

    String instrument() {
        String[] steps = path.split("/");
        return steps.length > 2 ? steps[1] : steps[0];
    }

    @Override
    public String toString() {
        return path + ":" + line + " " + change;
    }
}
