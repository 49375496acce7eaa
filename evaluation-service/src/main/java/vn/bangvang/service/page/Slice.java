package vn.bangvang.service.page;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number counts pages from 1
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> items, int number, int pages, int total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** A page; where there is no page of the number, the nearest one. */
    public static <T> Slice<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.max(1, Math.min(number, pages));
        return new Slice<>(all.subList((page - 1) * size, Math.min(page * size, all.size())), page, pages, all.size());
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
