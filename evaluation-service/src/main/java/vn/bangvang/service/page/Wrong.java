package vn.bangvang.service.page;

/**
 * What is wrong with a field of a form.
 *
 * @param field id of the field
 * @param text what to do, in the language of the page
 */
record Wrong(String field, String text) {}
