package vn.bangvang.service.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Screenings.Explained;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Makes papers and writes them in the format that is wanted. */
@Component
public class Papers {

    /** The most rows that the tables of a PDF may have together. */
    public static final int MOST_PDF_ROWS = 5_000;

    /** The most rows that the tables of a .docx may have together. */
    public static final int MOST_DOCX_ROWS = 20_000;

    private static final int LARGE = 500;

    private final Explanations explanations;
    private final DocxWriter docx = new DocxWriter();
    private final PdfWriter pdf = new PdfWriter();
    private final Semaphore large = new Semaphore(1);

    Papers(Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * Writes a paper. Large ones are laid out one after the other.
     *
     * @throws ProblemException if it has more rows than the format can hold
     */
    public void write(Paper paper, PaperFormat format, OutputStream out) throws IOException {
        requireBound(paper, format);
        boolean alone = rows(paper) > LARGE;
        if (alone) {
            large.acquireUninterruptibly();
        }
        try {
            switch (format) {
                case DOCX -> docx.write(paper, out);
                case PDF -> pdf.write(paper, out);
            }
        } finally {
            if (alone) {
                large.release();
            }
        }
    }

    private static int rows(Paper paper) {
        return paper.body().stream()
                .mapToInt(block ->
                        block instanceof Block.Table table ? table.rows().size() : 0)
                .sum();
    }

    /**
     * Makes sure that a format can hold a paper.
     *
     * @throws ProblemException if it has too many rows
     */
    public static void requireBound(Paper paper, PaperFormat format) {
        int rows = rows(paper);
        int most = format == PaperFormat.PDF ? MOST_PDF_ROWS : MOST_DOCX_ROWS;
        if (rows > most) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Danh sách có " + rows + " dòng; tệp " + format.ending() + " chứa được nhiều nhất " + most
                            + " dòng. Hãy tải tệp xlsx, hoặc chia danh sách theo danh hiệu.",
                    "The list has " + rows + " rows; a " + format.ending() + " file holds " + most
                            + " at most. Take the xlsx file, or divide the list by award.");
        }
    }

    /**
     * The reasons for the conclusions on a row that the caller may see.
     *
     * @throws ProblemException if the rules have changed since the screening and those of then cannot be read
     */
    public Paper explanation(UUID screening, int part, long n, Typed typed, Access access) {
        Explained explained = explanations.explain(screening, part, n, access);
        Evaluation evaluation = explained.evaluation();
        RuleSetRef law = evaluation.ruleSet();
        return new Explanation(
                        typed,
                        explained.dossier(),
                        explained.unit(),
                        explained.file() + ", dòng " + explained.row(),
                        evaluation,
                        new Paper.Ground(
                                law.id(),
                                law.contentHash(),
                                law.engine(),
                                evaluation.asOf(),
                                sha256(DossierJson.write(evaluation))))
                .paper();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
