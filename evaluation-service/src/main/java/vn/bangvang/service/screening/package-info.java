/** Screening of lists: from a file of candidates to the files that a council works with. */
@NullMarked
package vn.bangvang.service.screening;

import org.jspecify.annotations.NullMarked;
