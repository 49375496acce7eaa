/** What the rules found about a dossier, with the reasons. */
@NullMarked
package vn.bangvang.model.verdict;

import org.jspecify.annotations.NullMarked;
