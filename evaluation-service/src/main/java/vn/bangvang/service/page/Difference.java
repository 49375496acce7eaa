package vn.bangvang.service.page;

/** A field of a form that somebody else has saved meanwhile with another value than the one typed. */
public record Difference(String label, String saved, String typed) {}
