package vn.bangvang.model.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Who decides on an award or submits it.
 *
 * @param who the authority, in Vietnamese
 * @param scope whom or what it is competent for; absent where it is for all
 */
public record Authority(
        AuthorityRole role, String who, @Nullable String scope, Basis basis) {}
