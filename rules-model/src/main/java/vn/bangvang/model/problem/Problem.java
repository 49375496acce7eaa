package vn.bangvang.model.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param code what kind of thing
 * @param pointer JSON pointer to the value, such as {@code /ratings/2/year}
 * @param label the name of the field as people see it, in Vietnamese
 * @param found what was found
 * @param expected what was expected, in Vietnamese
 * @param advice what to do, in Vietnamese
 */
public record Problem(ProblemCode code, String pointer, String label, String found, String expected, String advice) {

    /** The problem in a sentence, in Vietnamese. */
    public String message() {
        String seen = found.isEmpty() ? "không có giá trị" : "“" + found + "”";
        return "“" + label + "”: " + seen + "; cần " + expected + ". " + advice;
    }
}
