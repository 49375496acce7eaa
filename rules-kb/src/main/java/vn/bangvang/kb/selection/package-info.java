/** Checks over a whole list or round, read from dated and cited data. Drools has no part in it. */
@NullMarked
package vn.bangvang.kb.selection;

import org.jspecify.annotations.NullMarked;
