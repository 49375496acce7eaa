package vn.bangvang.service.page;

/**
 * What is wrong with a field of a form.
 *
 * @param field id of the field
 * @param text what to do, in the language of the page
 */
public record Wrong(String field, String text) {

    /** The status of an answer that shows a form again with what is wrong. */
    public static final int REFUSED = 422;
}
