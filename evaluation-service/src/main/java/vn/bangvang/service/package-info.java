/** Bảng Vàng as people run it: the command line and the HTTP service. */
@NullMarked
package vn.bangvang.service;

import org.jspecify.annotations.NullMarked;
