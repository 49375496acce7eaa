package vn.bangvang.kb.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.procedure.ProcedureData.FurtherPaper;
import vn.bangvang.kb.procedure.ProcedureData.Paper;
import vn.bangvang.kb.procedure.ProcedureData.Papers;
import vn.bangvang.kb.procedure.ProcedureData.When;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.DocumentStatus;
import vn.bangvang.model.procedure.RequiredDocument;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Outcome;

/** Compares the papers that the law asks for with those of a dossier. */
final class PaperCheck {

    private final Selection selection;
    private final @Nullable Dossier dossier;

    PaperCheck(Selection selection, @Nullable Dossier dossier) {
        this.selection = selection;
        this.dossier = dossier;
    }

    DocumentList list(Papers papers, List<FurtherPaper> further) {
        List<RequiredDocument> documents = new ArrayList<>();
        List<DocumentStatus> counted = new ArrayList<>();
        for (Paper paper : papers.papers()) {
            Basis basis = selection.basis(papers.applies(), papers.basis().at(paper.place()));
            add(paper, basis, documents, counted);
        }
        for (FurtherPaper entry : further) {
            if (entry.forms().contains(papers.form())) {
                add(entry.paper(), selection.basis(entry.applies(), entry.basis()), documents, counted);
            }
        }
        Outcome outcome = counted.contains(DocumentStatus.MISSING)
                ? Outcome.NOT_MET
                : counted.contains(DocumentStatus.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
        return new DocumentList(
                papers.form(),
                papers.applies().kinds(),
                papers.sets(),
                outcome,
                documents,
                selection.basis(papers.applies(), papers.basis()));
    }

    private void add(Paper paper, Basis basis, List<RequiredDocument> documents, List<DocumentStatus> counted) {
        RequiredDocument document = check(paper, basis);
        documents.add(document);
        if (paper.when() != When.IF_ANY) {
            counted.add(document.status());
        }
    }

    private RequiredDocument check(Paper paper, Basis basis) {
        List<DocumentType> types = reliedOn(paper);
        List<Evidence> evidence = evidence(types);
        Need need = need(paper.when());
        String names = types.stream().map(DocumentType::label).collect(Collectors.joining(" hoặc "));
        DocumentStatus status;
        String have;
        if (!evidence.isEmpty()) {
            status = DocumentStatus.PRESENT;
            have = "Có: " + evidence.stream().map(Evidence::text).collect(Collectors.joining("; "));
        } else if (need.answer() == Answer.NO) {
            status = DocumentStatus.NOT_REQUIRED;
            have = need.reason();
        } else if (dossier == null) {
            status = DocumentStatus.UNKNOWN;
            have = Texts.NO_DOSSIER;
        } else if (dossier.documents() == null) {
            status = DocumentStatus.UNKNOWN;
            have = "Hồ sơ chưa liệt kê văn bản";
        } else if (types.isEmpty()) {
            status = DocumentStatus.UNKNOWN;
            have = "Danh sách văn bản của hồ sơ không có loại này; cần kiểm tra bản giấy";
        } else if (need.answer() == Answer.YES) {
            status = DocumentStatus.MISSING;
            have = "Trong hồ sơ không có: " + names;
        } else {
            status = DocumentStatus.UNKNOWN;
            have = "Trong hồ sơ không có: " + names + ". " + need.reason();
        }
        return new RequiredDocument(types, paper.text(), paper.condition(), status, have, evidence, basis);
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private record Need(Answer answer, String reason) {}

    private Need need(When when) {
        return switch (when) {
            case ALWAYS, INITIATIVE_OR_RATING -> new Need(Answer.YES, "");
            case INITIATIVE -> initiative();
            case TAXPAYER -> taxpayer();
            case ENTERPRISE -> enterprise(Answer.YES, "");
            case AUDITED_ENTERPRISE ->
                enterprise(Answer.UNKNOWN, "Hồ sơ không cho biết doanh nghiệp có thuộc diện bắt buộc kiểm toán");
            case UNLESS_SECRET ->
                new Need(Answer.UNKNOWN, "Không cần nếu nội dung thuộc bí mật nhà nước; hồ sơ không cho biết");
            case CASE_BY_CASE -> new Need(Answer.UNKNOWN, "Hồ sơ không cho biết có thuộc trường hợp này");
            case IF_ANY -> new Need(Answer.UNKNOWN, "Chỉ khi có");
        };
    }

    private Need initiative() {
        if (dossier == null || dossier.initiatives() == null) {
            return new Need(Answer.UNKNOWN, "Hồ sơ chưa cho biết có sáng kiến, đề tài hay không");
        }
        return dossier.initiatives().isEmpty()
                ? new Need(Answer.NO, "Hồ sơ không dựa trên sáng kiến, đề tài nào")
                : new Need(Answer.UNKNOWN, "Chỉ cần nếu đề nghị khen thưởng do có sáng kiến, đề tài trong hồ sơ");
    }

    private Need taxpayer() {
        if (dossier != null && dossier.candidate() instanceof HouseholdCandidate) {
            return new Need(Answer.NO, "Chỉ áp dụng cho tập thể hoặc cá nhân là thủ trưởng đơn vị");
        }
        if (dossier != null
                && dossier.candidate() instanceof IndividualCandidate person
                && Boolean.FALSE.equals(person.leader())) {
            return new Need(Answer.NO, "Cá nhân không giữ chức vụ lãnh đạo, quản lý");
        }
        return new Need(Answer.UNKNOWN, "Hồ sơ không cho biết đơn vị có nghĩa vụ nộp ngân sách nhà nước");
    }

    private Need enterprise(Answer ofEnterprises, String reason) {
        if (dossier == null) {
            return new Need(Answer.UNKNOWN, Texts.NO_DOSSIER);
        }
        if (!(dossier.candidate() instanceof CollectiveCandidate collective)) {
            return new Need(Answer.NO, "Không phải doanh nghiệp");
        }
        CollectiveType type = collective.type();
        if (type == null) {
            return new Need(Answer.UNKNOWN, "Hồ sơ không cho biết loại tập thể");
        }
        return type == CollectiveType.ENTERPRISE
                ? new Need(ofEnterprises, reason)
                : new Need(Answer.NO, "Không phải doanh nghiệp");
    }

    /** The kinds of paper that certify what the proposal may rest on. */
    private List<DocumentType> reliedOn(Paper paper) {
        if (paper.when() != When.INITIATIVE_OR_RATING || dossier == null) {
            return paper.types();
        }
        boolean noInitiative =
                dossier.initiatives() != null && dossier.initiatives().isEmpty();
        List<DocumentType> types = paper.types().stream()
                .filter(type -> type != DocumentType.INITIATIVE_CERTIFICATE || !noInitiative)
                .filter(type -> type != DocumentType.RATING_CONFIRMATION || mayBeExcellent(dossier))
                .toList();
        return types.isEmpty() ? paper.types() : types;
    }

    private static boolean mayBeExcellent(Dossier dossier) {
        List<AnnualRating> ratings = dossier.ratings();
        return ratings == null
                || ratings.stream()
                        .anyMatch(rating ->
                                rating.year() == dossier.review().year() && rating.rating() == Rating.EXCELLENT);
    }

    private List<Evidence> evidence(List<DocumentType> types) {
        List<Evidence> evidence = new ArrayList<>();
        List<Document> documents = dossier == null ? null : dossier.documents();
        for (int i = 0; documents != null && i < documents.size(); i++) {
            Document document = documents.get(i);
            if (types.contains(document.type())) {
                evidence.add(new Evidence("/documents/" + i, true, text(document)));
            }
        }
        return evidence;
    }

    private static String text(Document document) {
        String number = document.number() == null ? "" : " số " + document.number();
        String date = document.date() == null ? "" : " ngày " + Texts.day(document.date());
        return document.type().label() + number + date;
    }
}
