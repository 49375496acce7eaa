package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.dossier.WorkforceGroup;

/** A dossier in the making: what the cells said so far, and where each of them stands. */
final class DossierDraft {

    @Nullable String id;

    @Nullable CandidateKind kind;

    /** The kind that the column of the name speaks of. */
    @Nullable CandidateKind kindOfName;

    @Nullable String name;

    @Nullable String givenName;

    @Nullable String citizenId;

    @Nullable LocalDate birthDate;

    @Nullable Gender gender;

    @Nullable String ethnicity;

    @Nullable List<WorkforceGroup> workforceGroups;

    @Nullable String position;

    @Nullable Boolean leader;

    @Nullable Boolean directWorker;

    @Nullable LocalDate recruitedOn;

    @Nullable List<ServicePeriod> servicePeriods;

    @Nullable CollectiveType collectiveType;

    @Nullable LocalDate foundedOn;

    @Nullable LocalDate dissolvedOn;

    @Nullable Boolean small;

    @Nullable Boolean outsideFlagSystem;

    @Nullable String address;

    @Nullable Integer householdMembers;

    @Nullable String unitName;

    @Nullable String unitCode;

    @Nullable String sector;

    @Nullable List<AreaTrait> areas;

    @Nullable Integer year;

    @Nullable LocalDate periodEnd;

    @Nullable LocalDate receivedOn;

    @Nullable LocalDate decidedOn;

    @Nullable CommendationKind nominationKind;

    @Nullable String nominationGround;

    @Nullable String nominationAchievement;

    /** What the row at hand says, where several rows make the dossier. */
    RowValues row = new RowValues();

    Figures figures = new Figures();

    final EntryList<Nomination> nominations = new EntryList<>();
    final EntryList<AnnualRating> ratings = new EntryList<>();
    final EntryList<AwardHeld> awards = new EntryList<>();
    final EntryList<Initiative> initiatives = new EntryList<>();
    final EntryList<Achievement> achievements = new EntryList<>();
    final EntryList<Discipline> discipline = new EntryList<>();
    final EntryList<Proceeding> proceedings = new EntryList<>();
    final EntryList<Absence> absences = new EntryList<>();
    final EntryList<Post> posts = new EntryList<>();
    final EntryList<CollectiveYear> statistics = new EntryList<>();
    final EntryList<Document> documents = new EntryList<>();
    final EntryList<CouncilResult> councilResults = new EntryList<>();
    final Map<Attestation, Boolean> attestations = new EnumMap<>(Attestation.class);

    private final List<String> pointers = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** The figures of a collective for the year under review. */
    static final class Figures {
        @Nullable Integer members;

        @Nullable Integer completed;

        @Nullable Integer advancedWorkers;

        @Nullable Integer advancedSoldiers;

        @Nullable Integer grassrootsFighters;

        @Nullable Integer disciplined;

        @Nullable Integer women;

        @Nullable Rating partyOrganization;

        @Nullable Place completedPercent;

        @Nullable Place advancedWorkersPercent;

        @Nullable Place first;

        CollectiveYear of(int year) {
            return new CollectiveYear(
                    year,
                    members,
                    completed,
                    advancedWorkers,
                    advancedSoldiers,
                    grassrootsFighters,
                    disciplined,
                    women,
                    partyOrganization);
        }
    }

    /** Remembers where the value of a field stands. */
    void stands(String pointer, Place place) {
        pointers.add(pointer);
        places.add(place);
    }

    /** Where the value stands that a pointer means; {@code null} where no cell holds it. */
    @Nullable Place placeOf(String pointer) {
        Place inSection = placeInSection(pointer);
        if (inSection != null && inSection.equals(figures.first)) {
            Place ofFigure = columnPlace("/statistics/0" + pointer.substring(pointer.lastIndexOf('/')));
            return ofFigure == null ? inSection : ofFigure;
        }
        if (inSection != null) {
            return inSection;
        }
        for (int i = 0; i < pointers.size(); i++) {
            if (pointer.equals(pointers.get(i)) || pointer.startsWith(pointers.get(i) + "/")) {
                return places.get(i);
            }
        }
        return null;
    }

    /** Where the cells stand whose columns mean one of these fields. */
    List<Place> placesOf(Set<String> wanted) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < pointers.size(); i++) {
            if (wanted.contains(pointers.get(i))) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    /** Where the cell stands whose column means just this field; {@code null} where there is none. */
    @Nullable Place columnPlace(String pointer) {
        int at = pointers.indexOf(pointer);
        return at < 0 ? null : places.get(at);
    }

    private @Nullable Place placeInSection(String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length < 3 || steps[2].isEmpty() || !Character.isDigit(steps[2].charAt(0))) {
            return null;
        }
        for (Section section : Section.values()) {
            EntryList<?> list = section.property().equals(steps[1]) ? list(section) : null;
            if (list != null) {
                return list.place(Integer.parseInt(steps[2]));
            }
        }
        return null;
    }

    /** The entries of a section; {@code null} for a section that is no list. */
    @Nullable EntryList<?> list(Section section) {
        return switch (section) {
            case NOMINATIONS -> nominations;
            case RATINGS -> ratings;
            case AWARDS -> awards;
            case INITIATIVES -> initiatives;
            case ACHIEVEMENTS -> achievements;
            case DISCIPLINE -> discipline;
            case PROCEEDINGS -> proceedings;
            case ABSENCES -> absences;
            case POSTS -> posts;
            case STATISTICS -> statistics;
            case DOCUMENTS -> documents;
            case COUNCIL_RESULTS -> councilResults;
            case CANDIDATE, UNIT, ATTESTATIONS -> null;
        };
    }
}
