/** Charts that are drawn on the server, with the same data as a table. */
@NullMarked
package vn.bangvang.service.chart;

import org.jspecify.annotations.NullMarked;
