package vn.bangvang.service.list;

import vn.bangvang.model.problem.ProblemCode;

/**
 * Why a row was not read. A row with several wrong cells has several.
 *
 * @param file name of the file
 * @param row the row as a spreadsheet counts it, from 1
 * @param column the header of the column as the file has it; empty where the whole row is meant
 * @param value what was found, as it stands in the file
 * @param code what kind of problem
 * @param problem what is wrong, in Vietnamese
 * @param advice what to do, in Vietnamese
 */
public record Rejection(
        String file, long row, String column, String value, ProblemCode code, String problem, String advice) {

    /** The rejection in a sentence, in Vietnamese. */
    public String message() {
        String where = column.isEmpty() ? "Dòng " + row : "Dòng " + row + ", cột “" + column + "”";
        return where + ": " + problem + ". " + advice + ".";
    }
}
