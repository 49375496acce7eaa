package vn.bangvang.kb.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"700000, 700000", "700000.5, 710000", "700001, 710000", "709999, 710000", "710000, 710000"})
    void amountsAreRoundedUpToTheNextStep(BigDecimal amount, long rounded) {
        assertThat(Money.roundedUp(amount, BigDecimal.valueOf(10_000))).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100       | 100
                    1000      | 1.000
                    702000.0  | 702.000
                    10530000  | 10.530.000
                    4.50      | 4,5
                    0.15      | 0,15
                    """)
    void numbersAreWrittenAsOnAPaper(BigDecimal number, String text) {
        assertThat(Money.number(number)).isEqualTo(text);
    }
}
