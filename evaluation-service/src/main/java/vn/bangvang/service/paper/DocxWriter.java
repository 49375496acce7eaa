package vn.bangvang.service.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Lays a paper out as .docx, the form that the secretariat goes on working with. */
final class DocxWriter {

    private static final String FACE = "Times New Roman";
    private static final int TOP = mm(20);
    private static final int BOTTOM = mm(20);
    private static final int LEFT = mm(30);
    private static final int RIGHT = mm(15);
    private static final int SHORT_SIDE = mm(210);
    private static final int LONG_SIDE = mm(297);
    private static final int FIRST_LINE = mm(10);
    private static final int AGENCY_SHARE = 46;
    private static final int CELL_PADDING_ABOVE = 40;
    private static final int CELL_PADDING_BESIDE = 60;

    /** How paragraphs look; their number is how large the letters are, in half points. */
    private enum Look {
        BODY("Than", 26),
        HEADING("DeMuc", 26),
        BASIS("CanCu", 26),
        CENTRED("Giua", 26),
        DOTTED("DongCham", 26),
        NOTE("GhiChu", 22),
        CELL("O", 22),
        CELL_CENTRED("OGiua", 22),
        CELL_HEAD("TieuDeCot", 22),
        SMALL("DauTrang", 24),
        TITLE("TenLoai", 28),
        SUMMARY("TrichYeu", 26),
        RECIPIENT("NoiNhan", 22),
        GROUND("CoSo", 18),
        RULE("Ke", 2);

        private final String id;
        private final int halfPoints;

        Look(String id, int halfPoints) {
            this.id = id;
            this.halfPoints = halfPoints;
        }
    }

    private static int mm(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.kind() + " – " + paper.summary());
            document.getProperties().getCoreProperties().setCreator("Bảng Vàng");
            styles(document);
            page(document, paper.landscape());
            Body body = new Body(document.getDocument().getBody(), width(paper.landscape()));
            body.letterhead(paper.head());
            body.paragraph(Look.TITLE, paper.kind(), false, false);
            body.paragraph(Look.SUMMARY, paper.summary(), false, false);
            body.rule(body.width, mm(45));
            paper.bodyBeforeLast().forEach(body::block);
            paper.lastParagraph().forEach(body::blockKeptWithNext);
            body.closing(paper.closing());
            paper.ground().sentences().forEach(one -> body.paragraph(Look.GROUND, one, false, false));
            document.write(out);
        }
    }

    private static int width(boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
    }

    private static void page(XWPFDocument document, boolean landscape) {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        CTSectPr section = document.getDocument().getBody().getSectPr();
        section.addNewTitlePg();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(mm(10)));
        margins.setFooter(BigInteger.valueOf(mm(10)));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void styles(XWPFDocument document) {
        CTStyles all = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = all.addNewDocDefaults();
        CTRPr letters = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = letters.addNewRFonts();
        fonts.setAscii(FACE);
        fonts.setHAnsi(FACE);
        fonts.setCs(FACE);
        fonts.setEastAsia(FACE);
        letters.addNewSz().setVal(BigInteger.valueOf(26));
        letters.addNewSzCs().setVal(BigInteger.valueOf(26));
        letters.addNewLang().setVal("vi-VN");
        for (Look look : Look.values()) {
            style(all.addNewStyle(), look);
        }
        document.createStyles().setStyles(all);
    }

    private static void style(CTStyle style, Look look) {
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(look.id);
        style.addNewName().setVal(look.id);
        CTRPr letters = style.addNewRPr();
        CTPPrGeneral lines = style.addNewPPr();
        switch (look) {
            case BODY -> text(lines, STJc.BOTH, 6, FIRST_LINE);
            case BASIS -> {
                text(lines, STJc.BOTH, 6, FIRST_LINE);
                letters.addNewI();
            }
            case HEADING -> {
                text(lines, STJc.BOTH, 8, FIRST_LINE);
                lines.addNewKeepNext();
                letters.addNewB();
            }
            case CENTRED -> text(lines, STJc.CENTER, 6, 0);
            case DOTTED -> text(lines, STJc.LEFT, 6, 0);
            case NOTE -> {
                text(lines, STJc.BOTH, 6, 0);
                letters.addNewI();
            }
            case CELL, RECIPIENT -> text(lines, STJc.LEFT, 0, 0);
            case CELL_CENTRED, SMALL -> text(lines, STJc.CENTER, 0, 0);
            case CELL_HEAD, SUMMARY -> {
                text(lines, STJc.CENTER, 0, 0);
                letters.addNewB();
            }
            case TITLE -> {
                text(lines, STJc.CENTER, 16, 0);
                letters.addNewB();
            }
            case GROUND -> text(lines, STJc.LEFT, 2, 0);
            case RULE -> {
                text(lines, STJc.CENTER, 0, 0);
                CTSpacing spacing = lines.getSpacing();
                spacing.setLine(BigInteger.valueOf(80));
                spacing.setLineRule(STLineSpacingRule.EXACT);
                spacing.setAfter(BigInteger.valueOf(80));
            }
        }
        letters.addNewSz().setVal(BigInteger.valueOf(look.halfPoints));
        letters.addNewSzCs().setVal(BigInteger.valueOf(look.halfPoints));
    }

    private static void text(CTPPrGeneral lines, STJc.Enum alignment, int pointsBefore, int firstLine) {
        CTSpacing spacing = lines.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(pointsBefore * 20L));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(252));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (firstLine > 0) {
            lines.addNewInd().setFirstLine(BigInteger.valueOf(firstLine));
        }
        lines.addNewJc().setVal(alignment);
    }

    /** The body of a document, written from above to below. */
    private static final class Body {
        private final CTBody body;
        private final int width;

        Body(CTBody body, int width) {
            this.body = body;
            this.width = width;
        }

        void paragraph(Look look, String text, boolean bold, boolean italic) {
            fill(body.addNewP(), look, List.of(new Block.Span(text, bold, italic)));
        }

        void block(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table) {
                table(table);
            }
        }

        /** Writes a paragraph that stays on the page of what follows it. */
        void blockKeptWithNext(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph).getPPr().addNewKeepNext();
            }
        }

        private CTP paragraph(Block.Paragraph from) {
            CTP paragraph = body.addNewP();
            fill(paragraph, Look.valueOf(from.form().name()), from.spans());
            return paragraph;
        }

        void rule(int within, int length) {
            fillRule(body.addNewP(), within, length);
        }

        void letterhead(Paper.Letterhead head) {
            int agency = width * AGENCY_SHARE / 100;
            CTTbl table = frame(List.of(agency, width - agency));
            padding(table.getTblPr(), 0, 0);
            CTRow row = table.addNewTr();
            CTTc left = cell(row, agency);
            if (head.superior() != null) {
                add(left, Look.SMALL, head.superior(), false, false);
            }
            add(left, Look.SMALL, head.agency(), true, false);
            fillRule(left.addNewP(), agency, agency * 2 / 5);
            String number = head.number();
            add(left, Look.SMALL, number == null ? "" : number, false, false);
            CTTc right = cell(row, width - agency);
            add(right, Look.SMALL, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, false);
            fill(right.addNewP(), Look.SUMMARY, List.of(new Block.Span("Độc lập - Tự do - Hạnh phúc", true, false)));
            fillRule(right.addNewP(), width - agency, mm(58));
            fill(right.addNewP(), Look.CENTRED, List.of(new Block.Span(head.placeAndDay(), false, true)));
        }

        void closing(Paper.Closing closing) {
            int columns = closing.signatures().size() + 1;
            int each = width / columns;
            CTP gap = body.addNewP();
            fill(gap, Look.CELL, List.of());
            gap.getPPr().addNewKeepNext();
            CTTbl table = frame(java.util.Collections.nCopies(columns, each));
            padding(table.getTblPr(), 0, CELL_PADDING_BESIDE);
            CTRow row = table.addNewTr();
            row.addNewTrPr().addNewCantSplit();
            CTTc left = cell(row, each);
            if (!closing.recipients().isEmpty()) {
                fill(left.addNewP(), Look.RECIPIENT, List.of(new Block.Span("Nơi nhận:", true, true)));
                closing.recipients().forEach(one -> add(left, Look.RECIPIENT, one, false, false));
            } else {
                add(left, Look.RECIPIENT, "", false, false);
            }
            for (Paper.Signature one : closing.signatures()) {
                CTTc place = cell(row, each);
                if (one.authority() != null) {
                    add(place, Look.SUMMARY, one.authority(), false, false);
                }
                add(place, Look.SUMMARY, one.title(), false, false);
                for (int i = 0; i < 4; i++) {
                    add(place, Look.SUMMARY, "", false, false);
                }
                add(place, Look.SUMMARY, one.name(), false, false);
            }
            fill(body.addNewP(), Look.CELL, List.of());
        }

        void table(Block.Table from) {
            List<Integer> widths = from.columns().stream()
                    .map(column -> width * column.share() / 100)
                    .toList();
            fill(body.addNewP(), Look.GROUND, List.of());
            CTTbl table = frame(widths);
            border(table.getTblPr());
            padding(table.getTblPr(), CELL_PADDING_ABOVE, CELL_PADDING_BESIDE);
            pad(table.getTblPr().addNewTblInd(), CELL_PADDING_BESIDE);
            CTRow head = table.addNewTr();
            CTTrPr repeated = head.addNewTrPr();
            repeated.addNewCantSplit();
            repeated.addNewTblHeader();
            for (int i = 0; i < widths.size(); i++) {
                CTTc title = cell(head, widths.get(i));
                title.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
                add(title, Look.CELL_HEAD, from.columns().get(i).title(), false, false);
            }
            for (List<String> values : from.rows()) {
                CTRow row = table.addNewTr();
                row.addNewTrPr().addNewCantSplit();
                for (int i = 0; i < widths.size(); i++) {
                    Look look = from.columns().get(i).centred() ? Look.CELL_CENTRED : Look.CELL;
                    add(cell(row, widths.get(i)), look, values.get(i), false, false);
                }
            }
        }

        private CTTbl frame(List<Integer> widths) {
            CTTbl table = body.addNewTbl();
            CTTblPr form = table.addNewTblPr();
            CTTblWidth whole = form.addNewTblW();
            whole.setType(STTblWidth.DXA);
            whole.setW(BigInteger.valueOf(width));
            form.addNewTblLayout().setType(STTblLayoutType.FIXED);
            var grid = table.addNewTblGrid();
            widths.forEach(one -> grid.addNewGridCol().setW(BigInteger.valueOf(one)));
            return table;
        }

        private static void border(CTTblPr form) {
            CTTblBorders borders = form.addNewTblBorders();
            List.of(
                            borders.addNewTop(),
                            borders.addNewLeft(),
                            borders.addNewBottom(),
                            borders.addNewRight(),
                            borders.addNewInsideH(),
                            borders.addNewInsideV())
                    .forEach(line -> {
                        line.setVal(STBorder.SINGLE);
                        line.setSz(BigInteger.valueOf(4));
                        line.setSpace(BigInteger.ZERO);
                    });
        }

        private static void padding(CTTblPr form, int above, int beside) {
            var padding = form.addNewTblCellMar();
            pad(padding.addNewTop(), above);
            pad(padding.addNewLeft(), beside);
            pad(padding.addNewBottom(), above);
            pad(padding.addNewRight(), beside);
        }

        private static void pad(CTTblWidth side, int twips) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(twips));
        }

        private static CTTc cell(CTRow row, int width) {
            CTTc cell = row.addNewTc();
            CTTblWidth form = cell.addNewTcPr().addNewTcW();
            form.setType(STTblWidth.DXA);
            form.setW(BigInteger.valueOf(width));
            return cell;
        }

        private static void add(CTTc cell, Look look, String text, boolean bold, boolean italic) {
            fill(cell.addNewP(), look, List.of(new Block.Span(text, bold, italic)));
        }

        private static void fill(CTP paragraph, Look look, List<Block.Span> spans) {
            paragraph.addNewPPr().addNewPStyle().setVal(look.id);
            for (Block.Span span : spans) {
                CTR run = paragraph.addNewR();
                if (span.bold() || span.italic()) {
                    CTRPr letters = run.addNewRPr();
                    if (span.bold()) {
                        letters.addNewB();
                    }
                    if (span.italic()) {
                        letters.addNewI();
                    }
                }
                CTText text = run.addNewT();
                text.setStringValue(span.text());
                text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
            }
        }

        private static void fillRule(CTP paragraph, int within, int length) {
            CTPPr form = paragraph.addNewPPr();
            form.addNewPStyle().setVal(Look.RULE.id);
            var line = form.addNewPBdr().addNewBottom();
            line.setVal(STBorder.SINGLE);
            line.setSz(BigInteger.valueOf(6));
            line.setSpace(BigInteger.ZERO);
            var inset = form.addNewInd();
            inset.setLeft(BigInteger.valueOf((within - length) / 2));
            inset.setRight(BigInteger.valueOf((within - length) / 2));
        }
    }
}
