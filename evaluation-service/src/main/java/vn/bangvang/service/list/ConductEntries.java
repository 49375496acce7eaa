package vn.bangvang.service.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.problem.ProblemCode;

/** Entries about conduct and service: discipline, open matters, absences, posts, papers. */
final class ConductEntries {

    private static final int LONGEST_TITLE = Lengths.of(Post.class, "title");
    private static final int LONGEST_ORGANIZATION = Lengths.of(Post.class, "organization");
    private static final String ADD_FROM = "Ghi từ ngày-đến ngày, ví dụ 1/2/2023-1/2/2024";

    private ConductEntries() {}

    /** {@code khiển trách 1/2/2023-1/2/2024 (số, ngày, cơ quan)}. */
    static void discipline(Entry entry, DossierDraft draft) {
        entry.refuse(true, true, false);
        NameAndSpan parts = NameAndSpan.of(entry);
        DisciplineForm form = parts.name().code(KnownCodes.DISCIPLINE_FORM);
        Span span = parts.span();
        Decision decision = entry.decision();
        if (form != null && span != null) {
            draft.discipline.add(new Discipline(form, span.from(), span.until(), decision), entry.place());
        }
    }

    /** {@code thanh tra 1/2/2025- [có dấu hiệu vi phạm]}. */
    static void proceeding(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        NameAndSpan parts = NameAndSpan.of(entry);
        ProceedingKind kind = parts.name().code(KnownCodes.PROCEEDING_KIND);
        Span span = parts.span();
        Items items = entry.items();
        Boolean signs = items.flag("có dấu hiệu vi phạm", "không có dấu hiệu vi phạm");
        Boolean verified = items.flag("đang xác minh", "không xác minh");
        items.refuseRest("có (không có) dấu hiệu vi phạm; đang xác minh hoặc không xác minh");
        if (kind != null && span != null) {
            draft.proceedings.add(new Proceeding(kind, signs, verified, span.from(), span.until()), entry.place());
        }
    }

    /** {@code đào tạo 1/9/2023-30/6/2024 [chấp hành tốt; kết quả khá; 200 ngày]}. */
    static void absence(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        NameAndSpan parts = NameAndSpan.of(entry);
        AbsenceKind kind = parts.name().code(KnownCodes.ABSENCE_KIND);
        Span span = parts.span();
        Items items = entry.items();
        Integer days = items.count("ngày", 0, 400);
        Boolean compliant = items.flag("chấp hành tốt", "chấp hành không tốt");
        Cell resultCell = items.labelled("kết quả");
        StudyResult result = resultCell == null ? null : resultCell.code(KnownCodes.STUDY_RESULT);
        items.refuseRest("… ngày (làm việc); chấp hành tốt hoặc chấp hành không tốt; kết quả …");
        if (kind == null || span == null) {
            return;
        }
        LocalDate from = span.from();
        if (from == null) {
            entry.cell().reject(ProblemCode.MISSING, "không ghi ngày bắt đầu", ADD_FROM);
            return;
        }
        draft.absences.add(new Absence(kind, from, span.until(), days, compliant, result), entry.place());
    }

    /** {@code 1/2/2019-31/12/2023: Phó Chủ tịch UBND xã [cơ quan: …; nhóm: …; luân chuyển từ: …; hết nhiệm kỳ: …]}. */
    static void post(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        Span span = entry.hasHead() ? Span.read(entry.cell(), entry.head()) : Span.UNKNOWN;
        String title = CareerEntries.text(entry.textCell(), LONGEST_TITLE);
        Items items = entry.items();
        PostGroup group = code(items.labelled("nhóm"));
        PostGroup movedFrom = code(items.labelled("luân chuyển từ"));
        Cell termCell = items.labelled("hết nhiệm kỳ");
        LocalDate term = termCell == null ? null : termCell.date();
        String organization = CareerEntries.text(items.labelled("cơ quan"), LONGEST_ORGANIZATION);
        items.refuseRest(
                "cơ quan: tên cơ quan; nhóm: tên nhóm chức vụ; luân chuyển từ: nhóm trước đó; hết nhiệm kỳ: ngày");
        if (entry.text().isEmpty()) {
            entry.cell().reject(ProblemCode.MISSING, "không ghi chức vụ", "Ghi tên chức vụ sau dấu hai chấm");
            return;
        }
        LocalDate from = span == null ? null : span.from();
        if (span != null && from == null) {
            entry.cell()
                    .reject(
                            ProblemCode.MISSING,
                            "không ghi ngày bắt đầu",
                            "Ghi thời gian ở đầu, ví dụ 1/2/2019-31/12/2023: Trưởng phòng");
        } else if (span != null && from != null && title != null) {
            draft.posts.add(new Post(title, group, organization, from, span.until(), movedFrom, term), entry.place());
        }
    }

    private static @Nullable PostGroup code(@Nullable Cell cell) {
        return cell == null ? null : cell.code(KnownCodes.POST_GROUP);
    }

    /** {@code Báo cáo thành tích (12/BC-THCS, 5/1/2026)}. */
    static void document(Entry entry, DossierDraft draft) {
        entry.refuse(true, true, false);
        DocumentType type = entry.textCell().code(KnownCodes.DOCUMENT_TYPE);
        Decision paper = entry.decision();
        if (paper != null && paper.authority() != null) {
            entry.cell().reject(ProblemCode.BAD_FORM, "có quá nhiều phần trong ngoặc", "Ghi (số, ngày)");
        } else if (type != null) {
            draft.documents.add(
                    new Document(type, paper == null ? null : paper.number(), paper == null ? null : paper.date()),
                    entry.place());
        }
    }

    /**
     * A name and the time after it.
     *
     * @param span the time; unknown where none stands there, {@code null} where it is wrong
     */
    private record NameAndSpan(Cell name, @Nullable Span span) {

        static NameAndSpan of(Entry entry) {
            String text = entry.text();
            int at = 0;
            while (at < text.length() && !Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return new NameAndSpan(entry.textCell(), Span.UNKNOWN);
            }
            int start = startOfSpan(text, at);
            Cell name = entry.cell().part(text.substring(0, start).strip());
            return new NameAndSpan(
                    name, Span.read(entry.cell(), text.substring(start).strip()));
        }

        /** Before the first number there may be a dash, “từ”, “từ ngày” or “đến”. */
        private static int startOfSpan(String text, int firstDigit) {
            String before = text.substring(0, firstDigit).stripTrailing();
            for (String word : new String[] {"-", "\u2013", "từ ngày", "đến ngày", "từ", "đến"}) {
                if (before.regionMatches(true, before.length() - word.length(), word, 0, word.length())) {
                    return before.length() - word.length();
                }
            }
            return firstDigit;
        }
    }
}
