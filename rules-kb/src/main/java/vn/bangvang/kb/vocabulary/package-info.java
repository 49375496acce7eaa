/**
 * The words that rules are written in.
 *
 * <p>A dossier is offered to the rules as one {@link vn.bangvang.kb.vocabulary.Subject}. Its words measure; they do
 * not know the numbers of the law. How to count is said here, once; what is enough is said in the rule.
 */
@NullMarked
package vn.bangvang.kb.vocabulary;

import org.jspecify.annotations.NullMarked;
