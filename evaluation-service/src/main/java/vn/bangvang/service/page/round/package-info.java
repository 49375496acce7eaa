/** The pages of a round: its form, its tasks and its state. */
@NullMarked
package vn.bangvang.service.page.round;

import org.jspecify.annotations.NullMarked;
