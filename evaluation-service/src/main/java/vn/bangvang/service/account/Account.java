package vn.bangvang.service.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param passwordHash absent where they sign in through a provider
 * @param subject the provider and its key of them; absent where they sign in with a password
 */
record Account(
        String name,
        @Nullable String passwordHash,
        @Nullable String subject,
        Set<Role> roles,
        @Nullable Set<String> units,
        Set<String> places,
        boolean changePassword,
        boolean disabled,
        @Nullable Instant lockedUntil,
        int version) {}
