/** The texts of the law of former times, which the database keeps. */
@NullMarked
package vn.bangvang.service.law;

import org.jspecify.annotations.NullMarked;
