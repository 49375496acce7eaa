/** From the text of a rule to something that can run: parsing, the closed subset, compilation. */
@NullMarked
package vn.bangvang.kb.authoring;

import org.jspecify.annotations.NullMarked;
