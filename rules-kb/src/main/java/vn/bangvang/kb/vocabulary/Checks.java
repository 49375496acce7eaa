package vn.bangvang.kb.vocabulary;

import java.util.List;
import vn.bangvang.kb.vocabulary.Junction.Operator;

/** How conditions are joined in a rule. */
public final class Checks {

    private Checks() {}

    @Word(
            meaning = "Đạt khi mọi điều kiện trong ngoặc đều đạt.",
            silent = "Chưa có dữ liệu, khi không điều kiện nào bị trượt mà có điều kiện chưa rõ.",
            example = "$p.report( drools, allOf( $years.atLeast( 5 ), $titles.atLeast( 3 ) ) );")
    public static Check allOf(Check... parts) {
        return new Junction(Operator.ALL, List.of(parts));
    }

    @Word(
            meaning = "Đạt khi ít nhất một điều kiện trong ngoặc đạt.",
            silent = "Chưa có dữ liệu, khi không điều kiện nào đạt mà có điều kiện chưa rõ.",
            example = "$p.report( drools, anyOf( $initiatives.atLeast( 2 ), $topics.atLeast( 2 ) ) );")
    public static Check anyOf(Check... parts) {
        return new Junction(Operator.ANY, List.of(parts));
    }

    @Word(
            meaning =
                    "Dùng khi văn bản có nhiều cách đọc: đạt khi đạt theo mọi cách đọc, không đạt khi trượt theo mọi cách đọc.",
            silent = "Chưa có dữ liệu, khi các cách đọc cho kết quả khác nhau.",
            example = "$p.report( drools, readings( $after.atLeast( 5 ), $overall.atLeast( 5 ) ) );")
    public static Check readings(Check... parts) {
        return new Junction(Operator.READINGS, List.of(parts));
    }
}
