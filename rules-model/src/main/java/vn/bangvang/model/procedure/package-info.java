/** What surrounds an award: papers, deadlines, votes, opinions, authorities and prize money. */
@NullMarked
package vn.bangvang.model.procedure;

import org.jspecify.annotations.NullMarked;
