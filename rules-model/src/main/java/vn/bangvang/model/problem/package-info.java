/** What is wrong with an input: the place, what was found, what was expected, what to do. */
@NullMarked
package vn.bangvang.model.problem;

import org.jspecify.annotations.NullMarked;
