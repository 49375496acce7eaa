package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.problem.ProblemCode;

/**
 * A cell that is not blank, or a part of one, read as a value of some kind. A reading that fails gives {@code null} and
 * leaves a problem behind.
 */
final class Cell {

    private static final int LONGEST_SHOWN = 60;
    private static final Set<String> FORMULA_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");

    private final Reading reading;
    private final Place place;
    private final String text;
    private final boolean number;

    /** A cell whose text was cleaned; the place keeps it as it stands in the file. */
    Cell(Reading reading, Place place, String text) {
        this(reading, place, text, false);
    }

    /** A cell of which a workbook may say that it is a number. */
    Cell(Reading reading, Place place, String text, boolean number) {
        this.reading = reading;
        this.place = place;
        this.text = text;
        this.number = number;
    }

    /** A part of this cell. */
    Cell part(String part) {
        return new Cell(reading, place.with(part), part);
    }

    Place place() {
        return place;
    }

    Reading reading() {
        return reading;
    }

    /** The text with its line breaks. */
    String lines() {
        return text;
    }

    /** The text as one line. */
    String oneLine() {
        return CellText.oneLine(text);
    }

    /** Says that the text is wrong: “text” and then what is wrong with it. */
    void reject(ProblemCode code, String problem, String advice) {
        reading.reject(place, code, quoted() + " " + problem, advice);
    }

    /** Says that something is wrong that is not the text itself. */
    void rejectPlainly(ProblemCode code, String problem, String advice) {
        reading.reject(place, code, problem, advice);
    }

    /** Reports what the text was read as. */
    void readAs(Conversion.Kind kind, String meaning) {
        reading.conversions().add(kind, place.column(), shortened(oneLine()), meaning, place.row());
    }

    /** A text for people, of a greatest length. */
    @Nullable String text(int longest) {
        String line = oneLine();
        int length = line.codePointCount(0, line.length());
        if (length > longest) {
            reject(ProblemCode.TOO_LONG, "có " + length + " ký tự, không được quá " + longest, "Hãy viết ngắn lại");
            return null;
        }
        if (line.charAt(0) == '#' && FORMULA_ERRORS.contains(line)) {
            reject(ProblemCode.DAMAGED, "là lỗi công thức của Excel", "Hãy nhập giá trị thật vào ô này");
            return null;
        }
        if (line.indexOf('\uFFFD') >= 0 || line.indexOf('\u0000') >= 0 || hasLostLetters(line)) {
            reject(
                    ProblemCode.UNREADABLE,
                    "có chữ bị hỏng",
                    "Mở tệp gốc bằng Excel, lưu lại dạng “CSV UTF-8”, hoặc gõ lại ô này");
            return null;
        }
        LegacyFont font = LegacyFont.ofCell(line);
        if (font != null) {
            reject(
                    ProblemCode.UNREADABLE,
                    "là " + font.label() + ", không phải Unicode",
                    "Hãy gõ lại ô này bằng Unicode");
            return null;
        }
        return line;
    }

    @Nullable LocalDate date() {
        DateText read = DateText.of(oneLine());
        if (read.code() != null) {
            reject(read.code(), read.problem(), read.advice());
        } else if (read.readAs() != null) {
            readAs(Conversion.Kind.DATE, read.readAs());
        }
        return read.date();
    }

    @Nullable Integer year() {
        Years years = Years.of(oneLine());
        if (years != null && years.isRange() && Fold.of(place.column()).contains("namhoc")) {
            years = new Years(years.from(), years.to(), true);
        }
        if (years == null || years.isRange()) {
            reject(ProblemCode.BAD_FORM, "không phải là năm", "Ghi năm bốn chữ số, ví dụ 2025");
            return null;
        }
        return years.checked(this) ? years.to() : null;
    }

    /** A number of people or things. */
    @Nullable Integer count(long least, long most) {
        String line = oneLine();
        if (line.indexOf('%') >= 0) {
            reject(ProblemCode.WRONG_TYPE, "là tỷ lệ, cột này cần con số", "Ghi số người, không ghi tỷ lệ");
            return null;
        }
        Long number = WholeNumber.of(line);
        if (number == null) {
            reject(ProblemCode.WRONG_TYPE, "không phải là số nguyên", "Chỉ ghi chữ số, ví dụ 25");
            return null;
        }
        if (number < least || number > most) {
            reject(ProblemCode.OUT_OF_RANGE, "ngoài khoảng từ " + least + " đến " + most, "Hãy sửa lại con số");
            return null;
        }
        if (!line.equals(number.toString())) {
            readAs(Conversion.Kind.NUMBER, number.toString());
        }
        return number.intValue();
    }

    @Nullable Boolean yesNo() {
        return code(KnownCodes.YES_NO);
    }

    <E> @Nullable E code(Codes<E> codes) {
        String line = oneLine();
        E value = codes.find(line);
        if (value == null) {
            reject(ProblemCode.UNKNOWN_CODE, "không có trong danh mục", "Dùng một trong: " + codes.expected());
        } else if (!codes.isExact(line)) {
            readAs(Conversion.Kind.CODE, codes.label(value));
        }
        return value;
    }

    /** An identity number. */
    @Nullable String identity() {
        if (number) {
            reject(ProblemCode.DAMAGED, "là ô kiểu số, có thể đã mất số 0 ở đầu", IdentityText.ADVICE);
            return null;
        }
        IdentityText read = IdentityText.of(oneLine());
        if (read.code() != null) {
            reject(read.code(), read.problem(), IdentityText.ADVICE);
        } else if (read.number() != null && !read.number().equals(oneLine())) {
            readAs(Conversion.Kind.IDENTITY, read.number());
        }
        return read.number();
    }

    @Nullable Award award() {
        String line = oneLine();
        AwardNames.Match match = reading.awards().find(line);
        if (match.award() != null) {
            if (!match.exact()) {
                readAs(Conversion.Kind.AWARD, match.award().name());
            }
            return match.award();
        }
        if (match.candidates().size() > 1) {
            reject(
                    ProblemCode.UNKNOWN_AWARD,
                    "chưa rõ là danh hiệu, hình thức nào",
                    "Ghi rõ cấp, hạng: " + match.candidateNames());
        } else if (line.matches(".*[,+&/].*")) {
            reject(
                    ProblemCode.UNKNOWN_AWARD,
                    "không có trong danh mục danh hiệu, hình thức khen thưởng",
                    "Nếu là nhiều danh hiệu thì ngăn bằng dấu chấm phẩy; nếu không, ghi tên như trong thư viện quy tắc (lệnh awards)");
        } else {
            reject(
                    ProblemCode.UNKNOWN_AWARD,
                    "không có trong danh mục danh hiệu, hình thức khen thưởng",
                    "Ghi tên như trong thư viện quy tắc (lệnh awards)");
        }
        return null;
    }

    /** A question mark within a word is a letter that a code page could not hold. */
    private static boolean hasLostLetters(String line) {
        for (int at = line.indexOf('?'); at >= 0; at = line.indexOf('?', at + 1)) {
            if (at + 1 < line.length() && Character.isLetter(line.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private String quoted() {
        return "“" + shortened(oneLine()) + "”";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    /** The bounds of a year of a dossier. */
    static boolean isPossibleYear(int year) {
        return year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR;
    }
}
