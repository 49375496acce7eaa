/** The engine: which law applies, what it says of a dossier, and why. */
@NullMarked
package vn.bangvang.kb.engine;

import org.jspecify.annotations.NullMarked;
