package vn.bangvang.kb.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.procedure.AuthorityRole;
import vn.bangvang.model.procedure.ProcedureForm;
import vn.bangvang.model.procedure.ProcedureTopic;

/** The data of the procedure as the files give them, checked and with every award named one by one. */
record ProcedureData(
        Map<String, List<String>> groups,
        List<Papers> papers,
        List<FurtherPaper> furtherPapers,
        List<DeadlineRule> deadlines,
        List<TimeRule> times,
        List<CouncilRule> council,
        List<ConsultationRule> consultations,
        List<AuthorityRule> authorities,
        List<SimplifiedRule> simplified,
        List<Coefficient> coefficients,
        List<MoneyRule> moneyRules,
        List<BaseSalary> baseSalaries,
        List<Transition> transitions,
        List<Open> open,
        String contentHash) {

    /** An entry of a file. */
    interface Entry {
        String id();

        Applies applies();

        @Nullable Ground basis();

        Entry withApplies(Applies applies);
    }

    /** The case in which a paper is needed. */
    enum When {
        ALWAYS,
        /** The commendation rests on an initiative, an invention or research. */
        INITIATIVE,
        /** Either a certified initiative or a confirmed rating, whichever the proposal rests on. */
        INITIATIVE_OR_RATING,
        /** The unit owes taxes: a collective, or a person who heads one. */
        TAXPAYER,
        /** The candidate is an enterprise. */
        ENTERPRISE,
        /** The candidate is an enterprise that must be audited. */
        AUDITED_ENTERPRISE,
        /** Not where the content is a state secret. */
        UNLESS_SECRET,
        /** In a case that no dossier shows; it counts, but is never missing. */
        CASE_BY_CASE,
        /** Where there is one; it never counts. */
        IF_ANY
    }

    /** One paper of a list. */
    record Paper(
            List<DocumentType> types,
            String text,
            When when,
            @Nullable String condition,
            @Nullable String place) {

        Paper {
            types = types == null ? List.of() : List.copyOf(types);
            when = when == null ? When.ALWAYS : when;
        }
    }

    /** The papers of one form of procedure. */
    record Papers(
            String id,
            Applies applies,
            Ground basis,
            ProcedureForm form,
            @Nullable Integer sets,
            List<Paper> papers) implements Entry {

        Papers {
            form = form == null ? ProcedureForm.ORDINARY : form;
            papers = papers == null ? List.of() : List.copyOf(papers);
        }

        @Override
        public Papers withApplies(Applies value) {
            return new Papers(id, value, basis, form, sets, papers);
        }
    }

    /** A paper that joins the lists of the forms of procedure it names. */
    record FurtherPaper(String id, Applies applies, Ground basis, List<ProcedureForm> forms, Paper paper)
            implements Entry {

        FurtherPaper {
            forms = forms == null ? List.of(ProcedureForm.ORDINARY) : List.copyOf(forms);
        }

        @Override
        public FurtherPaper withApplies(Applies value) {
            return new FurtherPaper(id, value, basis, forms, paper);
        }
    }

    /** From where a deadline is reckoned. */
    enum Reckoning {
        /** The year under review. */
        REVIEW_YEAR,
        /** The year of the decision on another award that the candidate holds. */
        DECISION_ON_AWARD,
        /** The last day of the period under review. */
        PERIOD_END,
        /** From something that no dossier shows. */
        NONE
    }

    /**
     * A day by which the dossier must be with an authority.
     *
     * @param text what the law asks, in Vietnamese
     * @param onlySectors sectors that it is for; empty for all
     * @param exceptSectors sectors that have a day of their own
     * @param reckoning from where it is reckoned
     * @param award the other award, for {@link Reckoning#DECISION_ON_AWARD}
     * @param years years after the year it is reckoned from
     * @param months months after the day it is reckoned from, for {@link Reckoning#PERIOD_END}
     * @param month month of the day
     * @param day day of the month
     * @param before whether the dossier must be there before the day, not on it
     */
    record DeadlineRule(
            String id,
            Applies applies,
            Ground basis,
            String receiver,
            String text,
            List<String> onlySectors,
            List<String> exceptSectors,
            Reckoning reckoning,
            @Nullable String award,
            @Nullable Integer years,
            @Nullable Integer months,
            @Nullable Integer month,
            @Nullable Integer day,
            boolean before)
            implements Entry {

        DeadlineRule {
            onlySectors = onlySectors == null ? List.of() : List.copyOf(onlySectors);
            exceptSectors = exceptSectors == null ? List.of() : List.copyOf(exceptSectors);
        }

        @Override
        public DeadlineRule withApplies(Applies value) {
            return new DeadlineRule(
                    id,
                    value,
                    basis,
                    receiver,
                    text,
                    onlySectors,
                    exceptSectors,
                    reckoning,
                    award,
                    years,
                    months,
                    month,
                    day,
                    before);
        }
    }

    /** How long an authority may take; {@code fromReceipt} where the span begins with the receipt of the dossier. */
    record TimeRule(String id, Applies applies, Ground basis, String text, int workingDays, boolean fromReceipt)
            implements Entry {

        @Override
        public TimeRule withApplies(Applies value) {
            return new TimeRule(id, value, basis, text, workingDays, fromReceipt);
        }
    }

    /** What a council must do. */
    enum CouncilDuty {
        /** Votes in favour from a share of all members. */
        VOTES,
        SECRET_BALLOT,
        /** A share of the members present. */
        QUORUM,
        /** Whatever else is the council's own to see to. */
        OTHER
    }

    /** Something that the law asks of the council; {@code percent} of all members for votes. */
    record CouncilRule(
            String id,
            Applies applies,
            Ground basis,
            CouncilDuty duty,
            @Nullable CouncilLevel level,
            @Nullable Integer percent,
            String text)
            implements Entry {

        @Override
        public CouncilRule withApplies(Applies value) {
            return new CouncilRule(id, value, basis, duty, level, percent, text);
        }
    }

    /**
     * An opinion to be asked or a publication to be made.
     *
     * @param document the paper that shows it, if one does
     * @param conditional whether the lack of the paper proves nothing, because it is needed in some cases only or need
     *     not be in the dossier
     */
    record ConsultationRule(
            String id,
            Applies applies,
            Ground basis,
            String text,
            @Nullable DocumentType document,
            boolean conditional,
            @Nullable Integer workingDays)
            implements Entry {

        @Override
        public ConsultationRule withApplies(Applies value) {
            return new ConsultationRule(id, value, basis, text, document, conditional, workingDays);
        }
    }

    /** Who decides or submits. */
    record AuthorityRule(
            String id,
            Applies applies,
            Ground basis,
            AuthorityRole role,
            String who,
            @Nullable String scope) implements Entry {

        @Override
        public AuthorityRule withApplies(Applies value) {
            return new AuthorityRule(id, value, basis, role, who, scope);
        }
    }

    /** A case or a condition of the simplified procedure. */
    record SimplifiedPoint(String text, String place, List<CommendationKind> kinds) {

        SimplifiedPoint {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }
    }

    /**
     * When the simplified procedure may be used.
     *
     * @param allOf whether every point must hold, not just one
     * @param impossibleFor kinds of commendation that cannot meet the points
     */
    record SimplifiedRule(
            String id,
            Applies applies,
            Ground basis,
            boolean allOf,
            List<CommendationKind> impossibleFor,
            List<SimplifiedPoint> points)
            implements Entry {

        SimplifiedRule {
            impossibleFor = impossibleFor == null ? List.of() : List.copyOf(impossibleFor);
            points = points == null ? List.of() : List.copyOf(points);
        }

        @Override
        public SimplifiedRule withApplies(Applies value) {
            return new SimplifiedRule(id, value, basis, allOf, impossibleFor, points);
        }
    }

    /**
     * How many times the base salary goes with an award.
     *
     * @param coefficient the factor; absent where no money goes with it
     * @param upTo whether it is the most that may be given
     * @param instead what goes with it instead of money, in Vietnamese
     */
    record Coefficient(
            String id,
            Applies applies,
            Ground basis,
            @Nullable BigDecimal coefficient,
            boolean upTo,
            @Nullable String instead)
            implements Entry {

        @Override
        public Coefficient withApplies(Applies value) {
            return new Coefficient(id, value, basis, coefficient, upTo, instead);
        }
    }

    /** The rules by which prize money is reckoned. */
    enum MoneyRuleKind {
        BASE_SALARY_OF_THE_DAY,
        ROUNDING,
        HOUSEHOLD,
        SAME_PERIOD,
        DIFFERENT_PERIODS,
        COMMENDATIONS,
        TITLE_AND_COMMENDATION
    }

    /** A principle of reckoning; {@code number} is the step of the rounding or the factor of a household. */
    record MoneyRule(
            String id,
            Applies applies,
            Ground basis,
            MoneyRuleKind kind,
            String text,
            @Nullable BigDecimal number) implements Entry {

        @Override
        public MoneyRule withApplies(Applies value) {
            return new MoneyRule(id, value, basis, kind, text, number);
        }
    }

    /** The base salary (mức lương cơ sở) for a span of days, in đồng. */
    record BaseSalary(String id, Applies applies, Ground basis, long amount) implements Entry {

        @Override
        public BaseSalary withApplies(Applies value) {
            return new BaseSalary(id, value, basis, amount);
        }
    }

    /**
     * A change of law that leaves dossiers under the former one, or whose text is not at hand.
     *
     * @param receivedFrom dossiers received from this day on are meant; absent where all are
     * @param receivedBefore dossiers received before this day are meant
     * @param keepsFormerLaw whether they stay under the law of the day of receipt; otherwise it only cautions for all
     *     others
     * @param text what to tell people, in Vietnamese
     */
    record Transition(
            String id,
            Applies applies,
            Ground basis,
            @Nullable LocalDate receivedFrom,
            LocalDate receivedBefore,
            boolean keepsFormerLaw,
            String text)
            implements Entry {

        @Override
        public Transition withApplies(Applies value) {
            return new Transition(id, value, basis, receivedFrom, receivedBefore, keepsFormerLaw, text);
        }
    }

    /** What the sources do not confirm; {@code unlessLocal} where rules of the place itself take its place. */
    record Open(
            String id,
            Applies applies,
            @Nullable Ground basis,
            ProcedureTopic topic,
            boolean unlessLocal,
            String reason)
            implements Entry {

        @Override
        public Open withApplies(Applies value) {
            return new Open(id, value, basis, topic, unlessLocal, reason);
        }
    }
}
