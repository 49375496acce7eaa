package vn.bangvang.service.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.Unit;
import vn.bangvang.model.problem.DossierCheck;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.problem.ProblemCode;

/** Makes a dossier of a draft, and finds what the cells one by one could not show. */
final class DossierBuilder {

    private static final String NAMELESS = "—";
    private static final Set<String> PERSON_FIELDS = Set.of(
            "/candidate/birthDate",
            "/candidate/gender",
            "/candidate/ethnicity",
            "/candidate/workforceGroups",
            "/candidate/position",
            "/candidate/leader",
            "/candidate/directWorker",
            "/candidate/recruitedOn",
            "/candidate/servicePeriods");
    private static final Set<String> COLLECTIVE_FIELDS = Set.of(
            "/candidate/type",
            "/candidate/foundedOn",
            "/candidate/dissolvedOn",
            "/candidate/small",
            "/candidate/outsideFlagSystem");
    private static final Set<String> HOUSEHOLD_FIELDS = Set.of("/candidate/address", "/candidate/members");

    private final ListOptions options;
    private final Reading reading;
    private final Header header;

    DossierBuilder(ListOptions options, Reading reading, Header header) {
        this.options = options;
        this.reading = reading;
        this.header = header;
    }

    /**
     * The dossier of a draft; {@code null} where none can be made. It counts only if the reading has no problems.
     *
     * @param rowPlace the row, for problems that no cell holds
     */
    @Nullable Dossier build(DossierDraft draft, Place rowPlace) {
        CandidateKind kind = kind(draft, rowPlace);
        checkName(draft, rowPlace);
        refuseFieldsOfOthers(draft, kind);
        Integer year = draft.year != null ? draft.year : draft.placeOf("/review/year") == null ? options.year() : null;
        if (year == null) {
            if (draft.placeOf("/review/year") == null) {
                reading.reject(
                        rowPlace.in(header.textOf(DossierColumns.YEAR)),
                        ProblemCode.MISSING,
                        "Thiếu năm xét",
                        "Điền cột “Năm xét”");
            }
            return null;
        }
        addFigures(draft, year);
        declareEmpty(draft);
        Dossier dossier = dossier(draft, kind, year, rowPlace);
        for (Problem problem : DossierCheck.problems(dossier, reading.awards().catalogue()::knows)) {
            reject(draft, problem, rowPlace);
        }
        return dossier;
    }

    private CandidateKind kind(DossierDraft draft, Place rowPlace) {
        if (draft.kind != null && draft.kindOfName != null && draft.kind != draft.kindOfName) {
            reading.reject(
                    orRow(draft.placeOf("/candidate/kind"), rowPlace),
                    ProblemCode.CONTRADICTION,
                    "“" + draft.kind.label() + "” trái với cột tên (" + draft.kindOfName.label() + ")",
                    "Sửa loại đối tượng hoặc ghi tên vào đúng cột");
        }
        if (draft.kind != null) {
            return draft.kind;
        }
        return draft.kindOfName != null ? draft.kindOfName : CandidateKind.INDIVIDUAL;
    }

    private void checkName(DossierDraft draft, Place rowPlace) {
        String name = draft.name;
        if (name != null && draft.givenName != null) {
            draft.name = name + " " + draft.givenName;
        } else if (name == null && draft.placeOf("/candidate/name") == null) {
            reading.reject(
                    rowPlace.in(header.textOf(
                            CandidateColumns.NAME, CandidateColumns.COLLECTIVE_NAME, CandidateColumns.HOUSEHOLD_HEAD)),
                    ProblemCode.MISSING,
                    "Thiếu tên của đối tượng",
                    "Điền tên; nếu là dòng tiêu đề nhóm, dòng cộng hoặc chữ ký thì bỏ khỏi danh sách");
        } else if (name == null && draft.givenName != null) {
            reading.reject(
                    rowPlace.in(header.textOf(CandidateColumns.NAME)),
                    ProblemCode.MISSING,
                    "Chỉ có tên, thiếu họ",
                    "Ghi đủ họ và tên");
        }
    }

    private void refuseFieldsOfOthers(DossierDraft draft, CandidateKind kind) {
        if (kind != CandidateKind.INDIVIDUAL) {
            refuse(draft, PERSON_FIELDS, kind);
        }
        if (kind != CandidateKind.COLLECTIVE) {
            refuse(draft, COLLECTIVE_FIELDS, kind);
        } else {
            refuse(draft, Set.of("/candidate/citizenId"), kind);
        }
        if (kind != CandidateKind.HOUSEHOLD) {
            refuse(draft, HOUSEHOLD_FIELDS, kind);
        }
    }

    private void refuse(DossierDraft draft, Set<String> pointers, CandidateKind kind) {
        for (Place place : draft.placesOf(pointers)) {
            reading.reject(
                    place,
                    ProblemCode.CONTRADICTION,
                    "“" + place.column() + "” không dùng cho đối tượng là "
                            + kind.label().toLowerCase(Locale.ROOT),
                    "Xóa giá trị này hoặc sửa loại đối tượng");
        }
    }

    private void addFigures(DossierDraft draft, int year) {
        Place place = draft.figures.first;
        if (place != null) {
            draft.statistics.add(draft.figures.of(year), place);
        }
        PercentCheck.check(draft.figures, reading);
    }

    private void declareEmpty(DossierDraft draft) {
        for (Section section : options.declaredEmpty()) {
            EntryList<?> list = draft.list(section);
            if (list != null && list.isUnknown()) {
                list.declare();
            }
        }
    }

    private Dossier dossier(DossierDraft draft, CandidateKind kind, int year, Place rowPlace) {
        Review review = new Review(
                year,
                draft.periodEnd,
                draft.receivedOn == null && draft.placeOf("/review/receivedOn") == null
                        ? options.receivedOn()
                        : draft.receivedOn,
                draft.decidedOn);
        return Dossier.of(id(draft, rowPlace), candidate(draft, kind), review)
                .unit(unit(draft))
                .nominations(nominations(draft))
                .ratings(draft.ratings.entries())
                .awards(draft.awards.entries())
                .initiatives(draft.initiatives.entries())
                .achievements(draft.achievements.entries())
                .discipline(draft.discipline.entries())
                .proceedings(draft.proceedings.entries())
                .absences(draft.absences.entries())
                .posts(draft.posts.entries())
                .statistics(draft.statistics.entries())
                .documents(draft.documents.entries())
                .councilResults(draft.councilResults.entries())
                .attestations(attestations(draft))
                .build();
    }

    private static String id(DossierDraft draft, Place rowPlace) {
        if (draft.id != null) {
            return draft.id;
        }
        if (draft.citizenId != null) {
            return draft.citizenId;
        }
        String file = rowPlace.file();
        return (file.length() > 80 ? file.substring(file.length() - 80) : file) + "#" + rowPlace.row();
    }

    private static Candidate candidate(DossierDraft draft, CandidateKind kind) {
        String name = draft.name == null ? NAMELESS : draft.name;
        return switch (kind) {
            case INDIVIDUAL ->
                new IndividualCandidate(
                        name,
                        draft.citizenId,
                        draft.birthDate,
                        draft.gender,
                        draft.ethnicity,
                        draft.workforceGroups,
                        draft.position,
                        draft.leader,
                        draft.directWorker,
                        draft.recruitedOn,
                        draft.servicePeriods,
                        null);
            case COLLECTIVE ->
                new CollectiveCandidate(
                        name,
                        draft.collectiveType,
                        draft.foundedOn,
                        draft.dissolvedOn,
                        draft.small,
                        draft.outsideFlagSystem,
                        null);
            case HOUSEHOLD ->
                new HouseholdCandidate(name, draft.citizenId, draft.address, draft.householdMembers, null);
        };
    }

    private static @Nullable Unit unit(DossierDraft draft) {
        boolean unknown =
                draft.unitCode == null && draft.unitName == null && draft.sector == null && draft.areas == null;
        return unknown ? null : new Unit(draft.unitCode, draft.unitName, draft.sector, draft.areas);
    }

    /** The columns about the nomination go with every nomination that says nothing of its own. */
    private @Nullable List<Nomination> nominations(DossierDraft draft) {
        List<Nomination> nominations = draft.nominations.entries();
        if (nominations == null) {
            return null;
        }
        boolean single = nominations.size() == 1;
        for (String pointer : new String[] {"/nominations/0/ground", "/nominations/0/achievement"}) {
            Place place = single ? null : draft.columnPlace(pointer);
            if (place != null) {
                reading.reject(
                        place,
                        ProblemCode.BAD_FORM,
                        "“" + place.column() + "” chỉ dùng khi dòng có một đề nghị",
                        "Ghi trong ngoặc vuông sau từng đề nghị, ví dụ BK cấp tỉnh [căn cứ: Điều 74 khoản 1 điểm d]");
            }
        }
        return nominations.stream()
                .map(nomination -> completed(nomination, draft, single))
                .toList();
    }

    private Nomination completed(Nomination nomination, DossierDraft draft, boolean single) {
        boolean commendation = reading.awards()
                .catalogue()
                .find(nomination.award())
                .filter(award -> award.category() == Award.Category.COMMENDATION)
                .isPresent();
        CommendationKind kind = nomination.kind() == null && commendation ? draft.nominationKind : nomination.kind();
        Place kindPlace = draft.columnPlace("/nominations/0/kind");
        if (!commendation && kindPlace != null && nomination.kind() == null) {
            reading.conversions()
                    .add(
                            Conversion.Kind.NOT_USED,
                            kindPlace.column(),
                            kindPlace.value(),
                            "danh hiệu thi đua không có loại hình khen thưởng",
                            kindPlace.row());
        }
        return new Nomination(
                nomination.award(),
                kind,
                nomination.ground() == null && single ? draft.nominationGround : nomination.ground(),
                nomination.achievement() == null && single ? draft.nominationAchievement : nomination.achievement());
    }

    private @Nullable Map<Attestation, Boolean> attestations(DossierDraft draft) {
        Map<Attestation, Boolean> attestations = new EnumMap<>(draft.attestations);
        options.vouched().forEach(attestation -> attestations.putIfAbsent(attestation, true));
        return attestations.isEmpty() ? null : attestations;
    }

    private void reject(DossierDraft draft, Problem problem, Place rowPlace) {
        Place place = orRow(draft.placeOf(problem.pointer()), rowPlace);
        String found = problem.found().isEmpty() ? "không có giá trị" : "“" + ShownDates.in(problem.found()) + "”";
        String advice = problem.advice().endsWith(".")
                ? problem.advice().substring(0, problem.advice().length() - 1)
                : problem.advice();
        reading.reject(
                place,
                problem.code(),
                problem.label() + " " + found + ": cần " + ShownDates.in(problem.expected()),
                advice);
    }

    private static Place orRow(@Nullable Place place, Place rowPlace) {
        return place == null ? rowPlace : place;
    }
}
