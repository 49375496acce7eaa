/** How long things are kept: what is older than its period is erased every night, and the audit tells how much. */
@NullMarked
package vn.bangvang.service.retention;

import org.jspecify.annotations.NullMarked;
