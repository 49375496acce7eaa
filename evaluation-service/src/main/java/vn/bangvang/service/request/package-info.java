/** What holds for every request: its trace, its bounds, how often it may come, and that it may safely come twice. */
@NullMarked
package vn.bangvang.service.request;

import org.jspecify.annotations.NullMarked;
