/** Screenings in the background: lists of any size, kept in the database and evaluated by as many instances as there are. */
@NullMarked
package vn.bangvang.service.job;

import org.jspecify.annotations.NullMarked;
