package vn.bangvang.service.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.service.shared.Days;

/** Values as templates show them. */
@Component("shown")
public class Shown {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RuleBook rules;

    Shown(RuleBook rules) {
        this.rules = rules;
    }

    /** A day, such as 05/02/2026. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.format(day);
    }

    /** A moment in Vietnam. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    /** A number in groups of three digits. */
    public String number(long number) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return NumberFormat.getIntegerInstance(english ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN"))
                .format(number);
    }

    /** A share from 0 to 1, in percent without a sign. */
    public String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Whether something is wrong with a field. */
    public boolean bad(@Nullable List<Wrong> wrong, String field) {
        return wrong != null && wrong.stream().anyMatch(one -> one.field().equals(field));
    }

    /** The name of an award. */
    public String award(String key) {
        return rules.law().awards().find(key).map(award -> award.name()).orElse(key);
    }

    /** The name of a place. */
    public String place(String key) {
        return rules.law().jurisdiction(key).map(Jurisdiction::name).orElse(key);
    }
}
