/** The library of rules, to read: what is law when, what it asks, what is not encoded. */
@NullMarked
package vn.bangvang.service.ruleset;

import org.jspecify.annotations.NullMarked;
