package vn.bangvang.service.procedure;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.PrizesTogether;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.ProcedureTopic;
import vn.bangvang.model.procedure.RequiredDocument;
import vn.bangvang.model.procedure.SimplifiedProcedure;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.service.shared.Days;

/** Puts a report on a procedure into lines that are read from top to bottom. */
final class ProcedureWriter {

    private final StringBuilder text = new StringBuilder();
    private final ProcedureReport report;

    private ProcedureWriter(ProcedureReport report) {
        this.report = report;
    }

    static String write(ProcedureReport report) {
        ProcedureWriter writer = new ProcedureWriter(report);
        writer.heading();
        writer.simplified();
        writer.documents();
        writer.deadlines();
        writer.processingTimes();
        writer.council();
        writer.consultations();
        writer.authorities();
        writer.prizes();
        report.cautions().forEach(caution -> writer.line(0, "Lưu ý: " + caution.text()));
        return writer.text.toString();
    }

    private void heading() {
        String kind =
                report.kind() == null ? "" : ", loại hình " + report.kind().label();
        String candidate = report.candidate() == null
                ? ""
                : ", đối tượng: " + report.candidate().label();
        line(0, "Thủ tục “" + report.name() + "”" + kind + candidate);
        line(
                0,
                "Ngày áp dụng " + Days.format(report.appliedOn()) + ", địa bàn " + report.jurisdiction()
                        + ", mã nội dung " + report.contentHash().substring(0, 12)
                        + (report.dossier() == null ? "" : ", hồ sơ " + report.dossier()));
    }

    private void simplified() {
        SimplifiedProcedure simplified = report.simplified();
        section(ProcedureTopic.SIMPLIFIED, simplified == null);
        if (simplified != null) {
            line(2, mark(simplified.outcome()) + " " + simplified.have());
            line(2, simplified.operator().equals("any") ? "Một trong các trường hợp:" : "Có đủ các điều kiện:");
            simplified.cases().forEach(one -> line(4, "- " + one.text() + cite(one.basis())));
        }
        unconfirmed(ProcedureTopic.SIMPLIFIED);
    }

    private void documents() {
        section(ProcedureTopic.DOCUMENTS, report.documents().isEmpty());
        for (DocumentList list : report.documents()) {
            String kinds = list.kinds().isEmpty()
                    ? ""
                    : " (" + list.kinds().stream().map(CommendationKind::label).collect(Collectors.joining("; ")) + ")";
            line(
                    2,
                    mark(list.outcome()) + " " + list.form().label() + kinds + ": "
                            + (list.sets() == null ? "chưa rõ số bộ" : String.format("%02d bộ", list.sets()))
                            + cite(list.basis()));
            note(4, list.basis());
            list.documents().forEach(this::document);
        }
        unconfirmed(ProcedureTopic.DOCUMENTS);
    }

    private void document(RequiredDocument document) {
        String mark = switch (document.status()) {
            case PRESENT -> "[có]";
            case MISSING -> "[thiếu]";
            case UNKNOWN -> "[chưa rõ]";
            case NOT_REQUIRED -> "[không cần]";
        };
        line(4, mark + " " + document.text() + cite(document.basis()));
        if (document.condition() != null) {
            line(8, "trường hợp: " + document.condition());
        }
        line(8, document.have());
    }

    private void deadlines() {
        section(ProcedureTopic.DEADLINES, report.deadlines().isEmpty());
        report.deadlines().forEach(deadline -> {
            line(
                    2,
                    mark(deadline.outcome()) + " " + deadline.receiver() + ": " + deadline.need()
                            + cite(deadline.basis()));
            line(6, deadline.have());
            note(6, deadline.basis());
        });
        unconfirmed(ProcedureTopic.DEADLINES);
    }

    private void processingTimes() {
        section(ProcedureTopic.PROCESSING_TIMES, report.processingTimes().isEmpty());
        report.processingTimes().forEach(time -> {
            line(2, "- " + time.text() + ": " + time.workingDays() + " ngày làm việc" + cite(time.basis()));
            if (time.reckonedEnd() != null) {
                line(6, time.reckoning());
            }
            note(6, time.basis());
        });
        unconfirmed(ProcedureTopic.PROCESSING_TIMES);
    }

    private void council() {
        section(ProcedureTopic.COUNCIL, report.council().requirements().isEmpty());
        report.council().requirements().forEach(requirement -> {
            line(2, mark(requirement.outcome()) + " " + requirement.need().text() + cite(requirement.basis()));
            line(6, requirement.have().text());
            note(6, requirement.basis());
        });
        unconfirmed(ProcedureTopic.COUNCIL);
    }

    private void consultations() {
        section(ProcedureTopic.CONSULTATIONS, report.consultations().isEmpty());
        report.consultations().forEach(consultation -> {
            line(2, mark(consultation.outcome()) + " " + consultation.text() + cite(consultation.basis()));
            line(6, consultation.have());
            note(6, consultation.basis());
        });
        unconfirmed(ProcedureTopic.CONSULTATIONS);
    }

    private void authorities() {
        section(ProcedureTopic.AUTHORITIES, report.authorities().isEmpty());
        report.authorities().forEach(authority -> {
            line(
                    2,
                    "- " + authority.role().label() + ": " + authority.who()
                            + (authority.scope() == null ? "" : " (" + authority.scope() + ")")
                            + cite(authority.basis()));
            note(6, authority.basis());
        });
        unconfirmed(ProcedureTopic.AUTHORITIES);
    }

    private void prizes() {
        section(ProcedureTopic.PRIZE, report.prizes().isEmpty());
        report.prizes().forEach(prize -> {
            line(2, "- " + prize.candidate().label() + ": " + prize.text() + cite(prize.coefficientBasis()));
            note(6, prize.coefficientBasis());
        });
        PrizesTogether together = report.together();
        if (together != null) {
            line(2, "Nếu các danh hiệu, hình thức khen thưởng được đề nghị có quyết định cùng thời điểm:");
            together.shares()
                    .forEach(share -> line(4, mark(share.paid()) + " " + share.name() + ": " + share.reason()));
        }
        report.prizeRules().forEach(rule -> line(4, "· " + rule.text() + cite(rule.basis())));
        unconfirmed(ProcedureTopic.PRIZE);
    }

    private void section(ProcedureTopic topic, boolean nothing) {
        boolean silent = nothing && report.unconfirmed().stream().noneMatch(open -> open.topic() == topic);
        if (!silent) {
            line(0, "");
            line(0, topic.label() + ":");
        }
    }

    private void unconfirmed(ProcedureTopic topic) {
        report.unconfirmed().stream()
                .filter(open -> open.topic() == topic)
                .forEach(open -> line(
                        2,
                        "? " + open.reason()
                                + (open.citation() == null
                                        ? ""
                                        : " [" + open.citation().text() + "]")));
    }

    private static String cite(@Nullable Basis basis) {
        if (basis == null) {
            return "";
        }
        String source = switch (basis.source()) {
            case TEXT -> "";
            case SECONDARY -> "; nguồn thứ cấp";
            case INFERRED -> "; suy ra";
        };
        return " [" + basis.citation().text() + source + "]";
    }

    private void note(int indent, @Nullable Basis basis) {
        if (basis != null && basis.note() != null) {
            line(indent, "ghi chú: " + basis.note());
        }
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "[đạt]";
            case NOT_MET -> "[không đạt]";
            case UNKNOWN -> "[chưa có dữ liệu]";
            case FOR_COUNCIL -> "[Hội đồng, cơ quan]";
        };
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(line.isEmpty() ? 0 : indent)).append(line).append('\n');
    }
}
