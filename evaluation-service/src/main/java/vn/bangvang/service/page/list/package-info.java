/** The pages that take a list in: columns, problems and their correction, the answers before a screening, its progress. */
@NullMarked
package vn.bangvang.service.page.list;

import org.jspecify.annotations.NullMarked;
