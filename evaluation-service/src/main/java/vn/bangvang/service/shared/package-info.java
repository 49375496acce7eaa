/** What several features need: dates, safe CSV, the law, problem details. */
@NullMarked
package vn.bangvang.service.shared;

import org.jspecify.annotations.NullMarked;
