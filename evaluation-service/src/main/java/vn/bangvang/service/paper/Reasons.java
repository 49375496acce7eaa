package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/** The reasons of a verdict in few words. */
final class Reasons {

    private static final int MOST_MERITS = 6;
    private static final int MOST_OPEN_LETTERS = 160;
    private static final Pattern ARTICLE = Pattern.compile("^Điều \\d+[a-z]?");
    private static final Pattern RECORD = Pattern.compile("^/(ratings|awards|initiatives|achievements)(/.*)?$");

    private Reasons() {}

    /** The entries of the dossier for which conditions are met, and the article of the award. */
    static String merits(Verdict verdict) {
        Set<String> counted = new LinkedHashSet<>();
        findings(verdict)
                .filter(finding -> finding.outcome() == Outcome.MET)
                .flatMap(finding -> measurements(finding.reason()))
                .filter(one -> one.outcome() == Outcome.MET)
                .flatMap(one -> one.evidence().stream())
                .filter(one -> one.counted() && RECORD.matcher(one.pointer()).matches())
                .map(Evidence::text)
                .forEach(counted::add);
        Stream<String> shown = counted.stream().limit(MOST_MERITS);
        Stream<String> rest = counted.size() > MOST_MERITS
                ? Stream.of("và " + (counted.size() - MOST_MERITS) + " thành tích khác")
                : Stream.of();
        Stream<String> law = articles(verdict).stream().limit(1).map(article -> "căn cứ " + article);
        return Stream.of(shown, rest, law).flatMap(part -> part).collect(Collectors.joining("; "));
    }

    /** What is to be settled before the award can be decided on; empty where nothing is. */
    static String open(Verdict verdict) {
        if (verdict.status() == Status.ELIGIBLE) {
            return "";
        }
        NearestWay way = verdict.nearestWay();
        String missing = way == null ? "" : few(way.missing());
        return missing.isEmpty() ? verdict.status().label() : verdict.status().label() + ": " + missing;
    }

    /** The first ones, as far as a narrow column holds them, and how many more there are. */
    static String few(List<String> points) {
        List<String> distinct = points.stream().distinct().toList();
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String point : distinct) {
            length += point.length();
            if (!shown.isEmpty() && length > MOST_OPEN_LETTERS) {
                break;
            }
            shown.add(point);
        }
        int more = distinct.size() - shown.size();
        if (more > 0) {
            shown.add("và " + more + " nội dung khác, xem phiếu giải trình");
        }
        return String.join("; ", shown);
    }

    private static List<String> articles(Verdict verdict) {
        List<String> articles = new ArrayList<>();
        findings(verdict).forEach(finding -> {
            Matcher article = ARTICLE.matcher(finding.citation().place());
            if (article.find()) {
                articles.add(article.group() + " " + finding.citation().title());
            }
        });
        return articles;
    }

    /** The measurements of a reason, whatever joins them. */
    static Stream<Reason.Measurement> measurements(Reason reason) {
        if (reason instanceof Reason.Combination combination) {
            return combination.parts().stream().flatMap(Reasons::measurements);
        }
        return Stream.of((Reason.Measurement) reason);
    }

    static Stream<Finding> findings(Verdict verdict) {
        return verdict.criteria().stream().map(Criterion::findings).flatMap(List::stream);
    }
}
