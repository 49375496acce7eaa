/** The texts of the law that dossiers have been judged by, which the database keeps. */
@NullMarked
package vn.bangvang.service.law;

import org.jspecify.annotations.NullMarked;
