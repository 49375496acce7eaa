/** Checks over a whole list: caps, duplicates, and what the letters on quality ask. */
@NullMarked
package vn.bangvang.service.selection;

import org.jspecify.annotations.NullMarked;
