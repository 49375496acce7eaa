/** The council (Hội đồng): the list for its session, the votes against what the law asks, the decisions. */
@NullMarked
package vn.bangvang.service.council;

import org.jspecify.annotations.NullMarked;
