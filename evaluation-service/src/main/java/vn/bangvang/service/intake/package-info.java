/** Lists on their way into a screening: kept as they were received, checked, corrected, and then sent on. */
@NullMarked
package vn.bangvang.service.intake;

import org.jspecify.annotations.NullMarked;
