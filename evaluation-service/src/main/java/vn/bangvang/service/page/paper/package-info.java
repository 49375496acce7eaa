/** The pages on which papers are made. */
@NullMarked
package vn.bangvang.service.page.paper;

import org.jspecify.annotations.NullMarked;
