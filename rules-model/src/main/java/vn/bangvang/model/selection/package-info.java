/** What is looked at over a whole round: caps, duplicates, and what the letters on quality ask. */
@NullMarked
package vn.bangvang.model.selection;

import org.jspecify.annotations.NullMarked;
