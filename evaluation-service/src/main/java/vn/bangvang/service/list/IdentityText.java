package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;

/**
 * An identity number as lists write it. A number that a spreadsheet has damaged is never mended: which digits were lost
 * is not known.
 *
 * @param number the number; absent where the text is none
 * @param code what is wrong; absent where nothing is
 * @param problem what is wrong
 */
record IdentityText(@Nullable String number, @Nullable ProblemCode code, String problem) {

    static final String ADVICE = "Định dạng cột là Văn bản (Text) rồi nhập lại số từ giấy tờ, giữ cả số 0 ở đầu";

    static IdentityText of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == ' ' || (i == 0 && (c == '\'' || c == '’' || c == '‘'));
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!mark) {
                return isExponential(text)
                        ? bad(ProblemCode.DAMAGED, "đã bị Excel đổi thành số lũy thừa")
                        : bad(ProblemCode.BAD_FORM, "không phải là số định danh 12 chữ số (hoặc 9 chữ số của thẻ cũ)");
            }
        }
        int length = digits.length();
        if (length == 12 || length == 9) {
            return new IdentityText(digits.toString(), null, "");
        }
        if (length == 11 || length == 10 || length == 8) {
            return bad(ProblemCode.DAMAGED, "có " + length + " chữ số, có thể đã mất số 0 ở đầu");
        }
        return bad(ProblemCode.BAD_FORM, "có " + length + " chữ số; số định danh có 12 chữ số (thẻ cũ có 9)");
    }

    private static boolean isExponential(String text) {
        int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
        return exponent > 0
                && exponent < text.length() - 1
                && isNumber(text.substring(0, exponent))
                && isNumber(text.substring(exponent + 1));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-., ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static IdentityText bad(ProblemCode code, String problem) {
        return new IdentityText(null, code, problem);
    }
}
