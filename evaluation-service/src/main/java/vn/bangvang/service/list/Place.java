package vn.bangvang.service.list;

import vn.bangvang.model.problem.ProblemCode;

/**
 * Where a value stands in a list.
 *
 * @param file name of the file
 * @param row the row as a spreadsheet counts it, from 1
 * @param column the header of the column as the file has it
 * @param value what the cell, or the part of it that is meant, holds
 */
record Place(String file, long row, String column, String value) {

    Place with(String part) {
        return new Place(file, row, column, part);
    }

    /** A cell of the same row that holds nothing. */
    Place in(String header) {
        return new Place(file, row, header, "");
    }

    Rejection rejection(ProblemCode code, String problem, String advice) {
        return new Rejection(file, row, column, value, code, problem, advice);
    }
}
