package vn.bangvang.model.selection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a round besides its dossiers. Everything that is absent is not known.
 *
 * @param completeList whether the list holds everyone who is recognised in the round, down to the lowest title
 * @param advancedIndividuals number of people who reach Lao động tiên tiến or Chiến sĩ tiên tiến
 * @param strength number of people (quân số, biên chế)
 * @param advancedCollectives number of collectives that reach Tập thể lao động tiên tiến or Đơn vị tiên tiến
 * @param flagStandardCollectives number of collectives that meet the standard of the flag of the ministry or province
 * @param units names of the units that take part
 * @param movements the movements (phong trào thi đua) of the year
 * @param citedInstruments keys of the instruments that the papers of the round cite
 * @param council the meeting of the council
 * @param months what the units did month by month, for the whole of the year up to the day of the check
 * @param previous the figures of the round before
 * @param commendationsInTime whether commendation followed in time
 * @param publicized whether the list was made public before the council met
 * @param regulationDate date of the unit's own regulation that is applied
 * @param answers answers of the unit to requirements that no figure shows, by id of the requirement
 */
public record RoundFacts(
        @Nullable Boolean completeList,
        @Nullable Integer advancedIndividuals,
        @Nullable Integer strength,
        @Nullable Integer advancedCollectives,
        @Nullable Integer flagStandardCollectives,
        @Nullable List<String> units,
        @Nullable List<Movement> movements,
        @Nullable List<String> citedInstruments,
        @Nullable CouncilMeeting council,
        @Nullable List<UnitMonth> months,
        @Nullable PreviousRound previous,
        @Nullable Boolean commendationsInTime,
        @Nullable Boolean publicized,
        @Nullable LocalDate regulationDate,
        @Nullable Map<String, Boolean> answers) {

    public RoundFacts {
        units = units == null ? null : List.copyOf(units);
        movements = movements == null ? null : List.copyOf(movements);
        citedInstruments = citedInstruments == null ? null : List.copyOf(citedInstruments);
        months = months == null ? null : List.copyOf(months);
        answers = answers == null ? null : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Nothing known but the dossiers. */
    public static final RoundFacts NONE =
            new RoundFacts(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * A movement of a unit.
     *
     * @param unit who launched it
     * @param name its name
     * @param thematic whether it is run for a theme and a time (theo chuyên đề)
     * @param chosen whether the unit chose it to be recommended to the council of the province
     * @param theme its theme
     * @param criteria its criteria or targets
     * @param content its content
     * @param launchedOn day of its launch
     * @param midtermOn day of the midterm review (sơ kết), done or planned
     * @param concludedOn day of the final review (tổng kết), done or planned
     * @param model the model of emulation (mô hình)
     * @param solutions the solutions of emulation (giải pháp)
     * @param pilotUnits units chosen to be led as examples (đơn vị chỉ đạo điểm)
     * @param lessonsOn day on which the lessons of the pilot were drawn
     */
    public record Movement(
            @Nullable String unit,
            @Nullable String name,
            @Nullable Boolean thematic,
            @Nullable Boolean chosen,
            @Nullable String theme,
            @Nullable String criteria,
            @Nullable String content,
            @Nullable LocalDate launchedOn,
            @Nullable LocalDate midtermOn,
            @Nullable LocalDate concludedOn,
            @Nullable String model,
            @Nullable String solutions,
            @Nullable List<String> pilotUnits,
            @Nullable LocalDate lessonsOn) {

        public Movement {
            pilotUnits = pilotUnits == null ? null : List.copyOf(pilotUnits);
        }
    }

    /**
     * The meeting at which the council considered the round.
     *
     * @param heldOn day of the meeting
     * @param submittedOn day of the submission (tờ trình) of the round
     * @param members number of members of the council
     * @param attending number of members present
     * @param chairedByChair whether the chair of the council, or a deputy authorised by the chair, presided
     * @param reportedBefore whether the standing body reported on the preparation
     * @param discussed whether the minutes record the discussion
     */
    public record CouncilMeeting(
            @Nullable LocalDate heldOn,
            @Nullable LocalDate submittedOn,
            @Nullable Integer members,
            @Nullable Integer attending,
            @Nullable Boolean chairedByChair,
            @Nullable Boolean reportedBefore,
            @Nullable Boolean discussed) {}

    /**
     * What a unit did in a month.
     *
     * @param unit name of the unit
     * @param month from 1 to 12
     * @param exemplars exemplars that it proposed or introduced to the level above
     * @param commendations decisions or meetings on commendation in its own power
     */
    public record UnitMonth(
            String unit,
            int month,
            @Nullable Integer exemplars,
            @Nullable Integer commendations) {}

    /**
     * Figures of the round before.
     *
     * @param individuals number of people in its list
     * @param directWorkers number of them who work directly
     * @param adHoc number of ad hoc commendations
     */
    public record PreviousRound(
            @Nullable Integer individuals,
            @Nullable Integer directWorkers,
            @Nullable Integer adHoc) {}
}
