/**
 * The facts that a nominating unit hands in.
 *
 * <p>Every section of a {@link vn.bangvang.model.dossier.Dossier} may be {@code null}: the dossier
 * does not say. An empty list says that there is none. The two are never mixed up.
 */
@NullMarked
package vn.bangvang.model.dossier;

import org.jspecify.annotations.NullMarked;
