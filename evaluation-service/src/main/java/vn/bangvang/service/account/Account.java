package vn.bangvang.service.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who signs in with a password. */
record Account(
        String name,
        String passwordHash,
        Set<Role> roles,
        @Nullable Set<String> units,
        Set<String> places,
        boolean changePassword,
        boolean disabled,
        @Nullable Instant lockedUntil,
        int version) {}
