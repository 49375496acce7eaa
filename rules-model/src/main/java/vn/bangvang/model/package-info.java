/** What a dossier may say and what a verdict says: records only, known to every other module. */
@NullMarked
package vn.bangvang.model;

import org.jspecify.annotations.NullMarked;
