/** Where everything is kept: PostgreSQL, a server's or one that the service brings along. */
@NullMarked
package vn.bangvang.service.storage;

import org.jspecify.annotations.NullMarked;
