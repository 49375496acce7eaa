/** The procedure that surrounds an award, read from dated and cited data. Drools has no part in it. */
@NullMarked
package vn.bangvang.kb.procedure;

import org.jspecify.annotations.NullMarked;
