package vn.bangvang.kb.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.bangvang.model.dossier.Section;

/**
 * A word of the rule vocabulary. A rule may use these methods and no others; the reference for legal staff is made
 * from these texts, which are therefore in Vietnamese.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {

    /** What the word means, in the terms of the law. */
    String meaning();

    /** The unit of what it measures; empty where it measures no quantity. */
    String unit() default "";

    /** Where the law defines it; empty where it takes the everyday meaning. */
    String law() default "";

    /** What it returns when the dossier is silent. */
    String silent();

    /** A line of DRL that uses it. */
    String example();

    /** The sections of the dossier that it reads. */
    Section[] reads() default {};
}
