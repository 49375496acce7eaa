package vn.bangvang.model.dossier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a value of a dossier means and which values are possible. The JSON Schema and the checks on
 * input are both read from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Field {

    /** The name that people see, in Vietnamese. */
    String label();

    /** What the value means, for whoever fills it in by program. */
    String description() default "";

    /** The unit of a number, such as {@code year} or {@code person}; empty where there is none. */
    String unit() default "";

    /** The smallest number allowed. */
    long min() default Long.MIN_VALUE;

    /** The largest number allowed. */
    long max() default Long.MAX_VALUE;

    /** The greatest length of a text in characters; 0 for {@link Limits#TEXT}. */
    int maxLength() default 0;

    /** Whether the value says who somebody is; it is never repeated in a message. */
    boolean personal() default false;

    /** A regular expression that a text matches as a whole; empty for any text. */
    String pattern() default "";
}
