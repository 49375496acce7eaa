package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.Proceeding;

/** Writes dossiers as people would, each time in another of the ways that are read. */
final class WideWriter {

    private final Random random;
    private final AwardNames names = new AwardNames(Lists.AWARDS);

    WideWriter(Random random) {
        this.random = random;
    }

    /** The cells of a dossier by the key of their column. */
    Map<String, String> cells(Dossier dossier) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", dossier.id());
        cells.put("name", dossier.candidate().name());
        if (dossier.candidate() instanceof IndividualCandidate person) {
            person(person, cells);
        } else if (dossier.candidate() instanceof CollectiveCandidate collective) {
            cells.put("kind", one("Tập thể", "tập thể", "collective"));
            put(cells, "collectiveType", label(collective.type()));
            put(cells, "foundedOn", date(collective.foundedOn()));
            put(cells, "dissolvedOn", date(collective.dissolvedOn()));
            put(cells, "small", yesNo(collective.small()));
            put(cells, "outsideFlagSystem", yesNo(collective.outsideFlagSystem()));
        } else if (dossier.candidate() instanceof HouseholdCandidate household) {
            cells.put("kind", one("Hộ gia đình", "hộ"));
            put(cells, "citizenId", household.citizenId());
            put(cells, "address", household.address());
            put(cells, "householdMembers", household.members());
        }
        unitAndReview(dossier, cells);
        put(cells, "nominations", section(dossier.nominations(), this::nomination));
        put(cells, "ratings", section(dossier.ratings(), this::rating));
        put(cells, "awards", section(dossier.awards(), this::award));
        put(cells, "initiatives", section(dossier.initiatives(), this::initiative));
        put(cells, "achievements", section(dossier.achievements(), this::achievement));
        put(cells, "discipline", section(dossier.discipline(), this::discipline));
        put(cells, "proceedings", section(dossier.proceedings(), this::proceeding));
        put(cells, "absences", section(dossier.absences(), this::absence));
        put(cells, "posts", section(dossier.posts(), this::post));
        put(cells, "documents", section(dossier.documents(), this::document));
        put(cells, "councilResults", section(dossier.councilResults(), this::vote));
        figures(dossier, cells);
        attestations(dossier, cells);
        return cells;
    }

    private void person(IndividualCandidate person, Map<String, String> cells) {
        if (random.nextBoolean()) {
            cells.put("kind", "Cá nhân");
        }
        put(cells, "citizenId", person.citizenId());
        put(cells, "birthDate", date(person.birthDate()));
        put(cells, "gender", label(person.gender()));
        put(cells, "ethnicity", person.ethnicity());
        put(cells, "workforceGroups", section(person.workforceGroups(), Labelled::label));
        put(cells, "position", person.position());
        put(cells, "leader", yesNo(person.leader()));
        put(cells, "directWorker", yesNo(person.directWorker()));
        put(cells, "recruitedOn", date(person.recruitedOn()));
        put(cells, "servicePeriods", section(person.servicePeriods(), Labelled::label));
    }

    private void unitAndReview(Dossier dossier, Map<String, String> cells) {
        if (dossier.unit() != null) {
            put(cells, "unitCode", dossier.unit().code());
            put(cells, "unitName", dossier.unit().name());
            put(cells, "sector", dossier.unit().sector() == null ? null : one("giáo dục", "education", "GD&ĐT"));
            put(cells, "areas", section(dossier.unit().areas(), Labelled::label));
        }
        put(cells, "year", dossier.review().year());
        put(cells, "periodEnd", date(dossier.review().periodEnd()));
        put(cells, "receivedOn", date(dossier.review().receivedOn()));
        put(cells, "decidedOn", date(dossier.review().decidedOn()));
    }

    private void figures(Dossier dossier, Map<String, String> cells) {
        if (dossier.statistics() == null) {
            return;
        }
        List<String> others = new ArrayList<>();
        for (CollectiveYear figures : dossier.statistics()) {
            if (figures.year() == dossier.review().year()) {
                put(
                        cells,
                        "members",
                        figures.members() > 999
                                ? String.format("%,d", figures.members()).replace(',', '.')
                                : figures.members());
                put(cells, "completed", figures.completed());
                put(cells, "advancedWorkers", figures.advancedWorkers());
                put(cells, "advancedSoldiers", figures.advancedSoldiers());
                put(cells, "grassrootsFighters", figures.grassrootsFighters());
                put(cells, "disciplined", figures.disciplined());
                put(cells, "women", figures.women());
                put(cells, "partyOrganization", label(figures.partyOrganization()));
            } else {
                others.add(figures.year() + ": "
                        + items(
                                labelled("tổng số", figures.members()),
                                labelled("hoàn thành", figures.completed()),
                                labelled("LĐTT", figures.advancedWorkers()),
                                labelled("CSTT", figures.advancedSoldiers()),
                                labelled("CSTĐCS", figures.grassrootsFighters()),
                                labelled("kỷ luật", figures.disciplined()),
                                labelled("nữ", figures.women()),
                                labelled("tổ chức đảng", label(figures.partyOrganization()))));
            }
        }
        put(cells, "statistics", others.isEmpty() ? null : String.join("; ", others));
    }

    private void attestations(Dossier dossier, Map<String, String> cells) {
        if (dossier.attestations() == null) {
            return;
        }
        List<String> together = new ArrayList<>();
        dossier.attestations().forEach((attestation, value) -> {
            if (random.nextBoolean()) {
                cells.put("attestation." + attestation.name(), yesNo(value));
            } else {
                together.add((value ? "" : "không: ") + AttestationNames.shortName(attestation));
            }
        });
        put(cells, "attestations", together.isEmpty() ? null : String.join("; ", together));
    }

    private String nomination(Nomination nomination) {
        return award(nomination.award())
                + items(
                        label(nomination.kind()),
                        labelled("căn cứ:", nomination.ground()),
                        labelled("thành tích:", quoted(nomination.achievement())));
    }

    private String rating(AnnualRating rating) {
        return rating.year() + ": " + label(rating.rating()) + decision(rating.decision());
    }

    private String award(AwardHeld award) {
        String period = award.periodFrom() == null && award.periodTo() == null
                ? ""
                : " {" + blank(award.periodFrom()) + "-" + blank(award.periodTo()) + "}";
        List<String> parts = new ArrayList<>(List.of(
                items(label(award.kind()), labelled("thành tích:", quoted(award.achievement()))),
                period,
                decision(award.decision())));
        java.util.Collections.shuffle(parts, random);
        return award.year() + ": " + award(award.award()) + String.join("", parts);
    }

    private String initiative(Initiative initiative) {
        List<String> items = new ArrayList<>();
        items.add(label(initiative.type()));
        items.add(label(initiative.recognizedBy()));
        items.add(labelled("phạm vi", label(initiative.scope())));
        items.add(flag(initiative.accepted(), "đã nghiệm thu", "chưa nghiệm thu"));
        items.add(flag(initiative.applied(), "đã áp dụng", "chưa áp dụng"));
        items.add(initiative.yearsInUse() == null ? null : initiative.yearsInUse() + " năm");
        if (initiative.usedFor() != null && initiative.usedFor().isEmpty()) {
            items.add("chưa dùng");
        } else if (initiative.usedFor() != null) {
            initiative.usedFor().forEach(award -> items.add("đã dùng: " + award(award)));
        }
        return year(initiative.year())
                + quoted(initiative.title())
                + items(items.toArray(String[]::new))
                + decision(initiative.decision());
    }

    private String achievement(Achievement achievement) {
        return year(achievement.year())
                + blank(quoted(achievement.description()))
                + items(
                        label(achievement.type()),
                        labelled("phạm vi", label(achievement.scope())),
                        flag(achievement.especiallyOutstanding(), "đặc biệt xuất sắc", "không đặc biệt xuất sắc"),
                        labelled("phát động:", label(achievement.launchedBy())),
                        achievement.movementYears() == null ? null : achievement.movementYears() + " năm")
                + decision(achievement.decision());
    }

    private String discipline(Discipline discipline) {
        return label(discipline.form())
                + span(discipline.from(), discipline.servedUntil())
                + decision(discipline.decision());
    }

    private String proceeding(Proceeding proceeding) {
        return label(proceeding.kind())
                + span(proceeding.openedOn(), proceeding.closedOn())
                + items(
                        flag(proceeding.signsOfViolation(), "có dấu hiệu vi phạm", "không có dấu hiệu vi phạm"),
                        flag(proceeding.underVerification(), "đang xác minh", "không xác minh"));
    }

    private String absence(Absence absence) {
        return label(absence.kind())
                + span(absence.from(), absence.until())
                + items(
                        absence.workingDays() == null ? null : absence.workingDays() + " ngày",
                        flag(absence.compliant(), "chấp hành tốt", "chấp hành không tốt"),
                        labelled("kết quả", label(absence.result())));
    }

    private String post(Post post) {
        return span(post.from(), post.until()).strip() + ": " + quoted(post.title())
                + items(
                        labelled("cơ quan:", quoted(post.organization())),
                        labelled("nhóm:", label(post.group())),
                        labelled("luân chuyển từ:", label(post.movedFrom())),
                        labelled("hết nhiệm kỳ:", date(post.movedTermUntil())));
    }

    private String document(Document document) {
        return label(document.type())
                + decision(
                        document.number() == null && document.date() == null
                                ? null
                                : new Decision(document.number(), document.date(), null));
    }

    private String vote(CouncilResult vote) {
        return award(vote.award())
                + (vote.inFavor() == null && vote.members() == null
                        ? ""
                        : ": " + blank(vote.inFavor()) + "/" + blank(vote.members()))
                + items(label(vote.level()), flag(vote.secretBallot(), "phiếu kín", "biểu quyết"), date(vote.date()));
    }

    private String award(String key) {
        Award award = Lists.AWARDS.find(key).orElseThrow();
        List<String> spellings = new ArrayList<>(award.spellings());
        spellings.addAll(List.of(award.key(), award.name(), award.abbreviation()));
        spellings.removeIf(spelling -> names.find(spelling).award() == null);
        String spelling = spellings.get(random.nextInt(spellings.size()));
        return one(spelling, spelling.toUpperCase(java.util.Locale.ROOT), spelling.replace("sĩ", "sỹ"));
    }

    private String decision(Decision decision) {
        if (decision == null) {
            return "";
        }
        return " (" + blank(quoted(decision.number())) + ", " + blank(date(decision.date())) + ", "
                + blank(quoted(decision.authority())) + ")";
    }

    private String span(LocalDate from, LocalDate until) {
        if (from == null && until == null) {
            return "";
        }
        return " " + blank(date(from)) + one("-", " - ", "–") + blank(date(until));
    }

    private <T> String section(List<T> entries, Function<T, String> writer) {
        if (entries == null) {
            return null;
        }
        return entries.isEmpty()
                ? one("không", "Không có", "chưa có", "0")
                : String.join(one("; ", ";", "\n"), entries.stream().map(writer).toList());
    }

    private static String items(String... items) {
        List<String> given = new ArrayList<>();
        for (String item : items) {
            if (item != null) {
                given.add(item);
            }
        }
        return given.isEmpty() ? "" : " [" + String.join("; ", given) + "]";
    }

    private static String labelled(String label, Object value) {
        return value == null ? null : label + " " + value;
    }

    private static String flag(Boolean value, String yes, String no) {
        return value == null ? null : value ? yes : no;
    }

    /** Texts that could be taken for something else stand in quotes. */
    private static String quoted(String text) {
        boolean plain = text == null || text.chars().noneMatch(c -> ";[](){}\":,/".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String year(Integer year) {
        return year == null ? "" : year + ": ";
    }

    private static String blank(Object value) {
        return value == null ? "" : value.toString();
    }

    private String date(LocalDate date) {
        return date == null
                ? null
                : one(
                        date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear(),
                        String.format("%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                        String.format("%02d.%02d.%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                        date.toString());
    }

    private String yesNo(Boolean value) {
        return value == null ? null : value ? one("có", "x", "1", "đúng", "TRUE") : one("không", "sai", "false", "no");
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void put(Map<String, String> cells, String key, Object value) {
        if (value != null) {
            cells.put(key, value.toString());
        }
    }
}
