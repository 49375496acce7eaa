package vn.bangvang.service.list;

/** A file that cannot be read as a list at all. The message is in Vietnamese and ends with what to do. */
public final class UnreadableListException extends Exception {

    private final String file;
    private final String problem;
    private final String advice;

    UnreadableListException(String file, String problem, String advice) {
        super(file + ": " + problem + ". " + advice + ".");
        this.file = file;
        this.problem = problem;
        this.advice = advice;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** What is wrong with it, in Vietnamese. */
    public String problem() {
        return problem;
    }

    /** What to do, in Vietnamese. */
    public String advice() {
        return advice;
    }
}
