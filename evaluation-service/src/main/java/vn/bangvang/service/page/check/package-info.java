/** The page of the checks over a whole list and the facts that people add. */
@NullMarked
package vn.bangvang.service.page.check;

import org.jspecify.annotations.NullMarked;
