package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.dossier.Unit;
import vn.bangvang.model.dossier.WorkforceGroup;

/** Dossiers that hold anything that a dossier may hold. */
final class RandomDossiers {

    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Ước", "Đặng Hữu Bằng", "Trần Văn Quý", "Lê Thuỳ Dương", "Y Bhăm Êban", "H'Hen Niê", "Lò A Páo");
    private static final List<String> TEXTS = List.of(
            "Giải pháp nâng cao chất lượng",
            "Biện pháp (giai đoạn 2)",
            "Đề tài: “Sông Cầu”",
            "2020: một; hai [ba] {bốn}",
            "Trích \"nguyên văn\" thế",
            "\"Cả câu\"",
            "Sở Nội vụ, tỉnh Mẫu",
            "12/2024",
            "a - b");

    private final Random random;
    private final List<Award> awards = List.copyOf(Lists.AWARDS.all());
    private int number;

    RandomDossiers(long seed) {
        random = new Random(seed);
    }

    Dossier next() {
        number++;
        int kind = random.nextInt(3);
        int year = 2015 + random.nextInt(11);
        return Dossier.of("HS-" + number, candidate(kind), review(year))
                .unit(maybe(this::unit))
                .nominations(section(this::nomination))
                .ratings(years(year, y -> new AnnualRating(y, one(Rating.values()), maybe(this::decision))))
                .awards(section(() -> award(year)))
                .initiatives(section(() -> initiative(year)))
                .achievements(section(() -> achievement(year)))
                .discipline(section(() -> new Discipline(
                        one(DisciplineForm.values()), maybe(this::early), maybe(this::late), maybe(this::decision))))
                .proceedings(section(() -> new Proceeding(
                        one(ProceedingKind.values()),
                        maybeBoolean(),
                        maybeBoolean(),
                        maybe(this::early),
                        maybe(this::late))))
                .absences(section(() -> new Absence(
                        one(AbsenceKind.values()),
                        early(),
                        maybe(this::late),
                        maybe(() -> random.nextInt(400)),
                        maybeBoolean(),
                        maybe(() -> one(StudyResult.values())))))
                .posts(section(() -> new Post(
                        text(),
                        maybe(() -> one(PostGroup.values())),
                        maybe(this::text),
                        early(),
                        maybe(this::late),
                        maybe(() -> one(PostGroup.values())),
                        maybe(this::late))))
                .statistics(kind == 1 ? statistics(year) : null)
                .documents(
                        section(() -> new Document(one(DocumentType.values()), maybe(this::text), maybe(this::late))))
                .councilResults(section(this::vote))
                .attestations(attestations())
                .build();
    }

    private Candidate candidate(int kind) {
        String name = one(NAMES);
        return switch (kind) {
            case 0 ->
                new IndividualCandidate(
                        name,
                        maybe(this::citizenId),
                        maybe(() -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(9_000))),
                        maybe(() -> one(Gender.values())),
                        maybe(() -> "Tày"),
                        maybe(() -> some(WorkforceGroup.values())),
                        maybe(this::text),
                        maybeBoolean(),
                        maybeBoolean(),
                        maybe(() -> LocalDate.of(1985, 1, 1).plusDays(random.nextInt(9_000))),
                        maybe(() -> some(ServicePeriod.values())));
            case 1 ->
                new CollectiveCandidate(
                        name,
                        maybe(() -> one(CollectiveType.values())),
                        maybe(() -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(9_000))),
                        maybe(this::late),
                        maybeBoolean(),
                        maybeBoolean(),
                        null);
            default ->
                new HouseholdCandidate(
                        name, maybe(this::citizenId), maybe(this::text), maybe(() -> 1 + random.nextInt(9)), null);
        };
    }

    private String citizenId() {
        return random.nextBoolean() ? String.format("%012d", number) : String.format("%09d", number);
    }

    private Unit unit() {
        return new Unit(
                "DV-" + number, maybe(this::text), maybe(() -> "education"), maybe(() -> some(AreaTrait.values())));
    }

    private Review review(int year) {
        LocalDate received = maybe(() -> LocalDate.of(year, 12, 1));
        return new Review(
                year, maybe(() -> LocalDate.of(year, 5, 31)), received, maybe(() -> LocalDate.of(year + 1, 2, 3)));
    }

    private Nomination nomination() {
        return new Nomination(
                one(awards).key(),
                maybe(() -> one(CommendationKind.values())),
                maybe(() -> "Điều 74 khoản 1 điểm d"),
                maybe(this::text));
    }

    private AwardHeld award(int year) {
        return new AwardHeld(
                one(awards).key(),
                year - random.nextInt(5),
                maybe(() -> one(CommendationKind.values())),
                maybe(this::decision),
                maybe(() -> 2005),
                maybe(() -> 2009),
                maybe(this::text));
    }

    private Initiative initiative(int year) {
        return new Initiative(
                text(),
                one(InitiativeType.values()),
                maybe(() -> year - random.nextInt(5)),
                maybe(() -> one(AuthorityLevel.values())),
                maybe(() -> one(InfluenceScope.values())),
                maybeBoolean(),
                maybeBoolean(),
                maybe(() -> random.nextInt(9)),
                maybe(this::decision),
                maybe(() -> random.nextBoolean()
                        ? List.of()
                        : List.of(one(awards).key(), one(awards).key())));
    }

    private Achievement achievement(int year) {
        return new Achievement(
                one(AchievementType.values()),
                maybe(this::text),
                maybe(() -> year - random.nextInt(5)),
                maybe(() -> one(InfluenceScope.values())),
                maybeBoolean(),
                maybe(() -> one(AuthorityLevel.values())),
                maybe(() -> random.nextInt(9)),
                maybe(this::decision));
    }

    private CouncilResult vote() {
        Integer members = maybe(() -> 10 + random.nextInt(10));
        return new CouncilResult(
                one(awards).key(),
                one(CouncilLevel.values()),
                maybe(this::late),
                members,
                maybe(() -> random.nextInt(10)),
                maybeBoolean());
    }

    private List<CollectiveYear> statistics(int year) {
        return maybe(() -> {
            List<CollectiveYear> figures = new ArrayList<>();
            if (random.nextBoolean()) {
                figures.add(figures(year - 1));
            }
            figures.add(figures(year));
            return figures;
        });
    }

    private CollectiveYear figures(int year) {
        return new CollectiveYear(
                year,
                30 + random.nextInt(2_000),
                maybe(() -> random.nextInt(30)),
                maybe(() -> random.nextInt(30)),
                maybe(() -> random.nextInt(30)),
                maybe(() -> random.nextInt(30)),
                maybe(() -> random.nextInt(30)),
                maybe(() -> random.nextInt(30)),
                maybe(() -> one(Rating.values())));
    }

    private Map<Attestation, Boolean> attestations() {
        Map<Attestation, Boolean> attestations = new EnumMap<>(Attestation.class);
        for (Attestation attestation : Attestation.values()) {
            if (random.nextInt(4) == 0) {
                attestations.put(attestation, random.nextBoolean());
            }
        }
        return attestations.isEmpty() ? null : attestations;
    }

    private Decision decision() {
        String number = maybe(() -> random.nextBoolean() ? "12/QĐ-UBND" : text());
        LocalDate date = maybe(this::late);
        return new Decision(number, date, number == null && date == null || random.nextBoolean() ? text() : null);
    }

    private <T> List<T> section(Supplier<T> entry) {
        return maybe(() -> {
            Map<T, T> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                T value = entry.get();
                entries.put(value, value);
            }
            return List.copyOf(entries.keySet());
        });
    }

    private <T> List<T> years(int last, java.util.function.IntFunction<T> entry) {
        return maybe(() -> {
            List<T> entries = new ArrayList<>();
            for (int year = last - random.nextInt(5); year <= last; year++) {
                entries.add(entry.apply(year));
            }
            return entries;
        });
    }

    private String text() {
        return one(TEXTS);
    }

    private LocalDate early() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(2_000));
    }

    private LocalDate late() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(2_000));
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private Boolean maybeBoolean() {
        return maybe(random::nextBoolean);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(T[] values) {
        List<T> some = new ArrayList<>();
        for (T value : values) {
            if (random.nextInt(4) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
