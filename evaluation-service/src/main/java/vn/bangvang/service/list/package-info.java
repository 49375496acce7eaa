/**
 * Reads the lists that offices have, CSV files of any usual encoding and Excel workbooks, of any layout, into dossiers.
 *
 * <p>{@link vn.bangvang.service.list.ListReader} is the way in. Nothing is guessed silently: what cannot be read is
 * rejected with its row and column, and what was read as something else is told in the
 * {@link vn.bangvang.service.list.ListSummary}.
 */
@NullMarked
package vn.bangvang.service.list;

import org.jspecify.annotations.NullMarked;
