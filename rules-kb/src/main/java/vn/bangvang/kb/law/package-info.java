/** The law as data: instruments and their dates, awards, places, parameters, and which instruments are law when. */
@NullMarked
package vn.bangvang.kb.law;

import org.jspecify.annotations.NullMarked;
