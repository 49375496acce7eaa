package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Họ và tên, hovaten",
                "HỌ VÀ TÊN:, hovaten",
                "Ho ten, hoten",
                "`Họ, tên`, hoten",
                "CSTĐCS, cstdcs",
                "Đ/đ, dd",
                "`“Xã, phường”`, xaphuong",
                "Số 12/QĐ-UBND, so12qdubnd",
                "ươ ƯƠ, uouo",
                "（１）, １",
            })
    void leavesLettersAndDigits(String text, String fold) {
        assertThat(Fold.of(text)).isEqualTo(fold);
    }

    @ParameterizedTest
    @CsvSource({
        "Chiến sĩ thi đua, Chiến sỹ thi đua",
        "Kỷ luật, Kỉ luật",
        "quản lý, quản lí",
        "hoà, hòa",
        "thuỷ, thủy",
        "Cơ sở, co so",
    })
    void spellingsOfOneWordAreEqual(String one, String other) {
        assertThat(Fold.of(one)).isEqualTo(Fold.of(other));
    }

    @Test
    void decomposedTextIsEqualToComposed() {
        String composed = "Nguyễn Thị Ước, Đặng Hữu Bằng";

        assertThat(Fold.of(Normalizer.normalize(composed, Normalizer.Form.NFD))).isEqualTo(Fold.of(composed));
    }
}
