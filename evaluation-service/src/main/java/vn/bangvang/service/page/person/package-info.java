/** The page that says why: one person, the procedure, a change tried without keeping it, what a unit confirms. */
@NullMarked
package vn.bangvang.service.page.person;

import org.jspecify.annotations.NullMarked;
