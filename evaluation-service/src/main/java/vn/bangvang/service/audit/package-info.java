/** Who did what: entries that are only ever added, each chained to the one before it by hash. */
@NullMarked
package vn.bangvang.service.audit;

import org.jspecify.annotations.NullMarked;
