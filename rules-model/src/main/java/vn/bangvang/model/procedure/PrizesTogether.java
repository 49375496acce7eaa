package vn.bangvang.model.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prize money of several awards that a candidate is given at the same time.
 *
 * @param total what is paid in all, in đồng; absent where a part is not known
 * @param rules how the law joins them
 */
public record PrizesTogether(
        List<PrizeShare> shares, @Nullable Long total, List<PrizeRule> rules) {

    public PrizesTogether {
        shares = List.copyOf(shares);
        rules = List.copyOf(rules);
    }
}
