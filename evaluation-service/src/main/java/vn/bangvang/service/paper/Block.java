package vn.bangvang.service.paper;

import java.util.List;

/** A part of the body of a paper. */
public sealed interface Block {

    /** Whether it is a paragraph; for templates. */
    default boolean isParagraph() {
        return this instanceof Paragraph;
    }

    /** How a paragraph is set. */
    enum Form {
        /** Justified, with an indented first line. */
        BODY,
        /** A heading within the body. */
        HEADING,
        /** What the paper rests on. */
        BASIS,
        /** An addressee, or another line in the middle. */
        CENTRED,
        /** A line of dots to write on. */
        DOTTED,
        /** A remark in small letters. */
        NOTE;

        /** The class of the paragraph in the style sheet. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A stretch of text in one face. */
    record Span(String text, boolean bold, boolean italic) {

        public Span {
            text = PaperText.clean(text);
        }
    }

    /** A paragraph. */
    record Paragraph(Form form, List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }

        static Paragraph of(Form form, String text) {
            boolean italic = form == Form.BASIS || form == Form.NOTE;
            return new Paragraph(form, List.of(new Span(text, form == Form.HEADING, italic)));
        }

        /** A line to write on, as wide as the text of an upright paper. */
        static Paragraph dotted() {
            return of(Form.DOTTED, PaperText.LINE);
        }

        /** A label in bold, and what is said about it. */
        static Paragraph labelled(String label, String text) {
            return new Paragraph(Form.BODY, List.of(new Span(label + " ", true, false), new Span(text, false, false)));
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the width, in percent
     */
    record Column(String title, int share, boolean centred) {}

    /** A table whose head is repeated on every page and whose rows are not broken. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(PaperText::clean).toList())
                    .toList();
            int width = columns.size();
            if (columns.stream().mapToInt(Column::share).sum() != 100
                    || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException(
                        "A table needs columns of 100 percent in all and rows of that width");
            }
        }
    }
}
