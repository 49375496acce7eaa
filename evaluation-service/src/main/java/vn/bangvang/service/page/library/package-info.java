/** The pages on which the rules are read. */
@NullMarked
package vn.bangvang.service.page.library;

import org.jspecify.annotations.NullMarked;
