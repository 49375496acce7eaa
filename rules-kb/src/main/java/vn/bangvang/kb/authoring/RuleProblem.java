package vn.bangvang.kb.authoring;

/**
 * What is wrong with a rule text.
 *
 * @param path the file
 * @param line line in the file, from 1
 * @param column column in the line, from 1; 0 where it is not known
 * @param message what was found and what is expected
 */
public record RuleProblem(String path, int line, int column, String message) {

    @Override
    public String toString() {
        return path + ":" + line + (column > 0 ? ":" + column : "") + ": " + message;
    }
}
