package vn.bangvang.model.procedure;

import java.util.List;

/** The procedures of the awards that a dossier is about, in the order in which it proposes them. */
public record ProcedureReports(List<ProcedureReport> procedures) {

    public ProcedureReports {
        procedures = List.copyOf(procedures);
    }
}
