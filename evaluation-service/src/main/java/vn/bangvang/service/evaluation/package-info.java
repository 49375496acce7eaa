/** One dossier in, its verdicts out: by command and over HTTP. */
@NullMarked
package vn.bangvang.service.evaluation;

import org.jspecify.annotations.NullMarked;
