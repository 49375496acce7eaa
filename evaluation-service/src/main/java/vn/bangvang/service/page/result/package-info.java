/** The pages of results: the tabs, near misses, who was not proposed. */
@NullMarked
package vn.bangvang.service.page.result;

import org.jspecify.annotations.NullMarked;
