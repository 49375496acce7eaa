/** Who may come in and what they may do: accounts, service tokens, roles, and the doors of the HTTP interface. */
@NullMarked
package vn.bangvang.service.account;

import org.jspecify.annotations.NullMarked;
