/** The procedure that surrounds an award: by command and over HTTP. */
@NullMarked
package vn.bangvang.service.procedure;

import org.jspecify.annotations.NullMarked;
