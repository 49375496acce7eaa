/** Dossiers and evaluations as JSON: one reading, one writing, the same bytes for the same values. */
@NullMarked
package vn.bangvang.kb.json;

import org.jspecify.annotations.NullMarked;
