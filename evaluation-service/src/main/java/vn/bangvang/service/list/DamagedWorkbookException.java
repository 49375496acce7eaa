package vn.bangvang.service.list;

import java.io.IOException;

/** A workbook that is damaged, or made to harm who reads it. The message is in Vietnamese. */
final class DamagedWorkbookException extends IOException {
    private static final long serialVersionUID = 1;

    static final String ADVICE = "Mở tệp bằng Excel, chọn Lưu thành (Save As) một tệp .xlsx mới, rồi nộp lại";

    DamagedWorkbookException(String problem) {
        super(problem);
    }

    DamagedWorkbookException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
