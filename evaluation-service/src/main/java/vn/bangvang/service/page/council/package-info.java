/** The pages of the council: session, list, votes, decisions. */
@NullMarked
package vn.bangvang.service.page.council;

import org.jspecify.annotations.NullMarked;
