package vn.bangvang.model.procedure;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Citation;

/**
 * What the law may well say and the sources at hand do not confirm.
 *
 * @param reason why, in Vietnamese
 * @param citation the provision, where it is known which
 */
public record Unconfirmed(
        ProcedureTopic topic, String reason, @Nullable Citation citation) {}
