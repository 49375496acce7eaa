package vn.bangvang.service.page.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.job.Conclusions.Order;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * Which results are shown and how: all that the address of the page says.
 *
 * @param group absent for the first group that holds any
 * @param size how many on a page; 0 for all
 */
record ResultQuery(@Nullable String group, Sieve sieve, Order order, boolean descending, int page, int size) {

    static final List<String> GROUPS =
            List.of("eligible", "near", "not_eligible", "needs_review", "on_hold", "not_applicable");
    static final List<Integer> SIZES = List.of(25, 50, 100, 0);
    static final int MOST = 20_000;

    private static final int USUAL = 50;
    private static final int LAST_PAGE = 1_000_000;

    static ResultQuery of(Map<String, String> parameters) {
        String group = given(parameters, "group");
        if (group != null && !GROUPS.contains(group)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Không có nhóm kết quả này.", "There is no such group of results.");
        }
        String sort = parameters.getOrDefault("sort", "row");
        boolean descending = sort.startsWith("-");
        return new ResultQuery(
                group,
                new Sieve(given(parameters, "award"), given(parameters, "unit"), given(parameters, "q")),
                order(descending ? sort.substring(1) : sort),
                descending,
                number(parameters.getOrDefault("page", "1"), 1, LAST_PAGE),
                size(parameters.getOrDefault("size", String.valueOf(USUAL))));
    }

    private static @Nullable String given(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Order order(String name) {
        for (Order order : Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                return order;
            }
        }
        throw none();
    }

    private static int size(String text) {
        int size = text.equals("all") ? 0 : number(text, 1, MOST);
        if (!SIZES.contains(size)) {
            throw none();
        }
        return size;
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,7}")) {
            throw none();
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw none();
        }
        return number;
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.INVALID_PARAMETER, "Trang này không có.", "There is no such page.");
    }

    ResultQuery in(String shown) {
        return new ResultQuery(shown, sieve, order, descending, 1, size);
    }

    ResultQuery at(int number) {
        return new ResultQuery(group, sieve, order, descending, number, size);
    }

    ResultQuery of(int most) {
        return new ResultQuery(group, sieve, order, descending, 1, most);
    }

    /** Sorted by a column; the other way round where it is already. */
    ResultQuery by(Order column) {
        return new ResultQuery(group, sieve, column, column == order && !descending, 1, size);
    }

    ResultQuery with(Sieve other) {
        return new ResultQuery(group, other, order, descending, 1, size);
    }

    long offset() {
        return size == 0 ? 0 : (page - 1L) * size;
    }

    int limit() {
        return size == 0 ? MOST : size;
    }

    /** How {@code order} and its direction are called in the address. */
    public String sort() {
        return (descending ? "-" : "") + order.name().toLowerCase(Locale.ROOT);
    }

    /** What the address says besides the group, the filters and the page. */
    private Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "group", group);
        put(values, "award", sieve.award());
        put(values, "unit", sieve.unit());
        put(values, "q", sieve.search());
        put(values, "sort", sort().equals("row") ? null : sort());
        put(values, "size", size == USUAL ? null : size == 0 ? "all" : String.valueOf(size));
        put(values, "page", page == 1 ? null : String.valueOf(page));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The address of a page of a screening, such as {@code results}, with all of this. */
    String address(UUID screening, String page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/screenings/" + screening + "/" + page);
        List<Object> values = new ArrayList<>();
        parameters().forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
