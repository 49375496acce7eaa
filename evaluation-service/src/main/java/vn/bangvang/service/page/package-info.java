/** The pages that people work with in a browser, written on the server and usable without scripts. */
@NullMarked
package vn.bangvang.service.page;

import org.jspecify.annotations.NullMarked;
