/** The papers of a round, as .docx to be edited and as .pdf to be sent, in the form of Decree 30/2020. */
@NullMarked
package vn.bangvang.service.paper;

import org.jspecify.annotations.NullMarked;
