package vn.bangvang.service.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.service.round.RoundSteps.SECRETARY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Council.Ballot;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.council.Session;
import vn.bangvang.service.council.SessionChange;
import vn.bangvang.service.council.Votes;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.paper.RoundPapers.Kind;
import vn.bangvang.service.round.RoundSteps;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.shared.ProblemException;

/** Papers say what the council was given and what it voted. */
@SpringBootTest
class CouncilPaperTest {

    private static final String READ_LAW = "2024-06-01";
    private static final String INFERRED_LAW = "2026-07-01";
    private static final String WORKER = "1-1-advanced_worker";
    private static final String FIGHTER = "1-3-grassroots_emulation_fighter";
    private static final String OTHER_FIGHTER = "1-2-grassroots_emulation_fighter";
    private static final String PROVINCE = "1-4-ministry_province_emulation_fighter";

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Council council;

    @Autowired
    private RoundPapers roundPapers;

    @Autowired
    private Papers papers;

    private RoundSteps steps;

    @BeforeEach
    void steps() {
        steps = new RoundSteps(rounds, screenings);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theMinutesCarryTheSession(PaperFormat format) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(
                id,
                new SessionChange(
                        CouncilLevel.GRASSROOTS,
                        LocalDate.of(2026, 2, 5),
                        "Hội trường <UBND> & Sở",
                        13,
                        11,
                        1,
                        "Ông Lò Văn Ưng",
                        "Bà Đặng Thị Ỷ",
                        true));

        assertThat(text(id, Kind.MINUTES, format))
                .contains("ngày 05 tháng 02 năm 2026", "Hội trường <UBND> & Sở")
                .contains("tổng số 13; có mặt 11; vắng mặt 2, trong đó cho ý kiến bằng văn bản 1.")
                .contains("Chủ trì: Ông Lò Văn Ưng.", "Thư ký: Bà Đặng Thị Ỷ.", "bỏ phiếu kín.");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theMinutesSayOfWhatLevelTheCouncilIsAndToWhomTheyGo(PaperFormat format) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        assertThat(text(id, Kind.MINUTES, format)).contains("Cấp Hội đồng: …");
        meet(id, session(CouncilLevel.GRASSROOTS, 11, 9));

        assertThat(text(id, Kind.MINUTES, format))
                .contains("Cấp Hội đồng: Hội đồng cấp cơ sở.", "Nơi nhận:", "- Lưu: VT, hồ sơ ……");
    }

    @ParameterizedTest
    @CsvSource({"11, 11, false", "11, 10, true"})
    void theMinutesLeaveRoomForWhoCameAndForWhoDidNotIfAnybody(int members, int present, boolean room)
            throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, members, present));

        String minutes = text(id, Kind.MINUTES, PaperFormat.DOCX);

        assertThat(minutes).contains("Họ và tên, chức vụ thành viên có mặt: …", "Khách mời (nếu có):");
        assertThat(minutes.contains("Họ và tên, chức vụ thành viên vắng mặt, lý do: …"))
                .isEqualTo(room);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theMinutesWeighVotesOnAllMembersWithTheProvision(PaperFormat format) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER, OTHER_FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 11, 9));
        vote(id, FIGHTER, new Votes(9, 0, 0));
        vote(id, OTHER_FIGHTER, new Votes(8, 1, null));

        assertThat(text(id, Kind.MINUTES, format))
                .contains("Từ 80% phiếu đồng ý trở lên, tính trên tổng số thành viên")
                .contains(
                        "(Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP); với 11 thành viên thì cần ít nhất 9 phiếu đồng ý.")
                .contains("9 0 0 81,8% Đạt", "8 1 …… 72,7% Không đạt")
                .contains("Kết quả biểu quyết: 01 trường hợp đạt tỷ lệ phiếu; 01 trường hợp không đạt tỷ lệ phiếu.")
                .contains("đề nghị cấp có thẩm quyền xem xét 01 trường hợp đạt tỷ lệ phiếu.")
                .doesNotContain("thống nhất:");
    }

    @Test
    void aShareThatIsOnlyInferredIsNotPassedOffAsLaw() throws Exception {
        UUID id = listed(INFERRED_LAW, FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(10, 0, 0));

        assertThat(text(id, Kind.MINUTES, PaperFormat.DOCX))
                .contains("10 0 0 100% Đạt theo ngưỡng chưa xác nhận", "suy ra")
                .contains("01 trường hợp đạt tỷ lệ phiếu theo ngưỡng chưa xác nhận")
                .doesNotContain("cấp có thẩm quyền xem xét")
                .contains("thống nhất: ……");
    }

    @Test
    void votesOnAnAwardWithoutAShareAreShownWithoutAnOutcome() throws Exception {
        UUID id = listed(READ_LAW, WORKER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, WORKER, new Votes(7, 2, 1));

        assertThat(text(id, Kind.MINUTES, PaperFormat.DOCX))
                .contains("Lao động tiên tiến: bộ quy tắc chưa có tỷ lệ phiếu đối với Hội đồng này")
                .contains("7 2 1 70% Chưa có ngưỡng")
                .contains("01 trường hợp đã biểu quyết nhưng bộ quy tắc chưa có tỷ lệ phiếu")
                .contains("thống nhất: ……");
    }

    @Test
    void whatWasNotRecordedIsADottedLine() throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(id, new SessionChange(CouncilLevel.GRASSROOTS, null, null, null, null, 0, null, null, null));

        assertThat(text(id, Kind.MINUTES, PaperFormat.DOCX))
                .contains("tổng số ……; có mặt ……; vắng mặt ……, trong đó cho ý kiến bằng văn bản …….")
                .contains("Chiến sĩ thi đua cơ sở …… …… …… …… ……")
                .contains("Hình thức biểu quyết: ……………")
                .doesNotContain("với ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PROPOSAL", "NOMINEES"})
    void papersAreAboutTheListOfTheCouncilAndSaySo(Kind kind) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER, PROVINCE);

        assertThat(text(id, kind, PaperFormat.DOCX))
                .contains("Danh sách lập theo danh sách trình Hội đồng.")
                .contains("Chiến sĩ thi đua cơ sở")
                .doesNotContain("Lao động tiên tiến");
    }

    @Test
    void whomTooFewVotesWereForIsNotProposed() throws Exception {
        UUID id = listed(READ_LAW, FIGHTER, OTHER_FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(8, 2, 0));
        vote(id, OTHER_FIGHTER, new Votes(7, 3, 0));

        assertThat(text(id, Kind.NOMINEES, PaperFormat.PDF))
                .contains("trừ 01 trường hợp không đạt tỷ lệ phiếu.")
                .contains("Nguyễn Thị An", "8/10 phiếu đồng ý (80%)")
                .doesNotContain("Đặng Văn Ân");
        assertThat(text(id, Kind.PROPOSAL, PaperFormat.DOCX))
                .contains("đối với 01 lượt cá nhân")
                .contains("ngày 20 tháng 11 năm 2026")
                .contains("01 trường hợp đạt tỷ lệ phiếu; 01 trường hợp không đạt tỷ lệ phiếu.");
        assertThat(text(id, Kind.MINUTES, PaperFormat.DOCX)).contains("Nguyễn Thị An", "Đặng Văn Ân");
    }

    @Test
    void withoutAnybodyToProposeThereAreTheMinutesOnly() throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(7, 3, 0));

        assertThatThrownBy(() -> text(id, Kind.PROPOSAL, PaperFormat.DOCX))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("không đạt tỷ lệ phiếu");
        assertThat(text(id, Kind.MINUTES, PaperFormat.DOCX)).contains("7 3 0 70% Không đạt");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theNumberOfADecisionStandsWhereItWasEntered(PaperFormat format) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER, OTHER_FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(8, 2, 0));
        assertThat(text(id, Kind.NOMINEES, format)).doesNotContain("Quyết định số");

        council.decide(
                id, "12/QĐ-UBND", LocalDate.of(2026, 11, 21), "Chủ tịch <UBND>", Set.of(), Set.of(FIGHTER), SECRETARY);

        assertThat(text(id, Kind.NOMINEES, format).replace(" ", ""))
                .containsOnlyOnce("Quyếtđịnhsố12/QĐ-UBNDngày21/11/2026củaChủtịch<UBND>");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsNotDecidedIsNeverCalledGiven(Kind kind) throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(10, 0, 0));

        String nameOfAField = "“Danh hiệu, hình thức khen thưởng đã được tặng”";
        assertThat(text(id, kind, PaperFormat.DOCX).replace(nameOfAField, ""))
                .doesNotContainIgnoringCase("được tặng")
                .doesNotContain("đã tặng", "được công nhận");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void hostileNamesAreText(PaperFormat format) throws Exception {
        UUID id = listed(READ_LAW, PROVINCE);

        for (Kind kind : List.of(Kind.NOMINEES, Kind.MINUTES)) {
            assertThat(text(id, kind, format)).contains("<b>Vàng</b> A Sùng");
        }
    }

    @Test
    void theFacesOfEveryPaperAreEmbeddedAndTheFirstPageHasNoNumber() throws Exception {
        UUID id = listed(READ_LAW, FIGHTER, OTHER_FIGHTER, PROVINCE, WORKER);
        for (Kind kind : Kind.values()) {
            try (PDDocument document = Loader.loadPDF(file(id, null, kind, PaperFormat.PDF))) {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
                assertThat(document.getNumberOfPages()).isGreaterThan(kind == Kind.MINUTES ? 1 : 0);
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    assertThat(firstLine(document, page).equals(String.valueOf(page)))
                            .as(kind + ", page " + page)
                            .isEqualTo(page > 1);
                }
            }
        }
    }

    @Test
    void papersOfAFrozenRunKeepItsVotes() throws Exception {
        UUID id = listed(READ_LAW, FIGHTER);
        meet(id, session(CouncilLevel.GRASSROOTS, 10, 10));
        vote(id, FIGHTER, new Votes(9, 1, 0));
        steps.finish(id);
        rounds.newRun(id, rounds.find(id, SECRETARY).version(), SECRETARY);
        rounds.addRun(id, steps.screened(READ_LAW), SECRETARY);

        assertThat(read(file(id, 1, Kind.MINUTES, PaperFormat.DOCX), PaperFormat.DOCX))
                .contains("9 1 0 90% Đạt");
        assertThatThrownBy(() -> file(id, null, Kind.MINUTES, PaperFormat.DOCX))
                .hasMessageContaining("Chưa có danh sách trình Hội đồng");
        assertThatThrownBy(() -> file(id, 3, Kind.MINUTES, PaperFormat.DOCX))
                .hasMessageContaining("không có lần xét này");
    }

    private UUID listed(String asOf, String... keys) {
        UUID id = steps.reviewed(asOf);
        council.add(id, List.of(keys), SECRETARY);
        return id;
    }

    private void meet(UUID id, SessionChange change) {
        int version = council.session(rounds.find(id, SECRETARY))
                .map(Session::version)
                .orElse(0);
        assertThat(council.change(id, version, change, SECRETARY)).isTrue();
    }

    private static SessionChange session(CouncilLevel level, int members, int present) {
        return new SessionChange(
                level, LocalDate.of(2026, 11, 20), "Hội trường", members, present, 0, "Lò Văn A", "Lò Văn B", false);
    }

    private void vote(UUID id, String key, Votes votes) {
        int version = council.entries(rounds.find(id, SECRETARY), SECRETARY).stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::version)
                .findFirst()
                .orElseThrow();
        assertThat(council.vote(id, List.of(new Ballot(key, version, votes)), SECRETARY)
                        .stale())
                .isEmpty();
    }

    private byte[] file(UUID id, Integer run, Kind kind, PaperFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        papers.write(roundPapers.paper(id, run, kind, Typed.NOTHING, SECRETARY), format, out);
        return out.toByteArray();
    }

    private String text(UUID id, Kind kind, PaperFormat format) throws IOException {
        return read(file(id, null, kind, format), format);
    }

    /** The words of a file with one space between them. */
    private static String read(byte[] file, PaperFormat format) throws IOException {
        if (format == PaperFormat.PDF) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("\\s+", " ");
        }
    }

    private static String firstLine(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip().lines().findFirst().orElse("").strip();
    }
}
