/** Rounds (đợt xét): what is reviewed for whom by which law, the runs of it, and the end that freezes them. */
@NullMarked
package vn.bangvang.service.round;

import org.jspecify.annotations.NullMarked;
