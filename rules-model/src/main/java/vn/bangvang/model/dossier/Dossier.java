package vn.bangvang.model.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one candidate for one year under review (hồ sơ).
 *
 * <p>A section that is {@code null} is not known; a section that is empty was declared to hold
 * nothing. A section that is given is taken to be complete.
 */
public record Dossier(
        @Field(
                label = "Mã hồ sơ",
                description = "The sender's own key of the candidate, unique in a list.",
                maxLength = 100)
        String id,

        @Field(label = "Đối tượng được xét") Candidate candidate,
        @Field(label = "Đơn vị") @Nullable Unit unit,
        @Field(label = "Kỳ xét") Review review,
        @Field(label = "Đề nghị xét tặng") @Nullable List<Nomination> nominations,

        @Field(label = "Mức độ hoàn thành nhiệm vụ") @Nullable List<AnnualRating> ratings,

        @Field(label = "Danh hiệu, hình thức khen thưởng đã được tặng") @Nullable List<AwardHeld> awards,

        @Field(label = "Sáng kiến, đề tài") @Nullable List<Initiative> initiatives,
        @Field(label = "Thành tích khác") @Nullable List<Achievement> achievements,
        @Field(label = "Kỷ luật") @Nullable List<Discipline> discipline,
        @Field(label = "Vụ việc đang xem xét") @Nullable List<Proceeding> proceedings,

        @Field(label = "Thời gian nghỉ, đi học, chuyển công tác") @Nullable List<Absence> absences,

        @Field(label = "Chức vụ đã giữ") @Nullable List<Post> posts,
        @Field(label = "Số liệu tập thể") @Nullable List<CollectiveYear> statistics,
        @Field(label = "Văn bản trong hồ sơ") @Nullable List<Document> documents,

        @Field(label = "Kết quả bỏ phiếu của Hội đồng") @Nullable List<CouncilResult> councilResults,

        @Field(
                label = "Xác nhận của đơn vị",
                description = "What the nominating unit vouches for: true, false, or not given.")
        @Nullable Map<Attestation, Boolean> attestations) {

    public Dossier {
        nominations = Sections.copy(nominations);
        ratings = Sections.copy(ratings);
        awards = Sections.copy(awards);
        initiatives = Sections.copy(initiatives);
        achievements = Sections.copy(achievements);
        discipline = Sections.copy(discipline);
        proceedings = Sections.copy(proceedings);
        absences = Sections.copy(absences);
        posts = Sections.copy(posts);
        statistics = Sections.copy(statistics);
        documents = Sections.copy(documents);
        councilResults = Sections.copy(councilResults);
        attestations = attestations == null ? null : ordered(attestations);
    }

    private static Map<Attestation, Boolean> ordered(Map<Attestation, Boolean> attestations) {
        EnumMap<Attestation, Boolean> copy = new EnumMap<>(Attestation.class);
        copy.putAll(attestations);
        return java.util.Collections.unmodifiableMap(copy);
    }

    /** Starts a dossier of which nothing is known but whom and which year it is about. */
    public static Builder of(String id, Candidate candidate, Review review) {
        return new Builder(id, candidate, review);
    }

    /** A builder that starts from what this dossier says. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, candidate, review);
        builder.unit = unit;
        builder.attestations = attestations;
        builder.nominations = nominations;
        builder.ratings = ratings;
        builder.awards = awards;
        builder.initiatives = initiatives;
        builder.achievements = achievements;
        builder.discipline = discipline;
        builder.proceedings = proceedings;
        builder.absences = absences;
        builder.posts = posts;
        builder.statistics = statistics;
        builder.documents = documents;
        builder.councilResults = councilResults;
        return builder;
    }

    /** Puts a dossier together section by section. What is never set stays unknown. */
    public static final class Builder {
        private final String id;
        private Candidate candidate;
        private Review review;
        private @Nullable Unit unit;
        private @Nullable Map<Attestation, Boolean> attestations;
        private @Nullable List<Nomination> nominations;
        private @Nullable List<AnnualRating> ratings;
        private @Nullable List<AwardHeld> awards;
        private @Nullable List<Initiative> initiatives;
        private @Nullable List<Achievement> achievements;
        private @Nullable List<Discipline> discipline;
        private @Nullable List<Proceeding> proceedings;
        private @Nullable List<Absence> absences;
        private @Nullable List<Post> posts;
        private @Nullable List<CollectiveYear> statistics;
        private @Nullable List<Document> documents;
        private @Nullable List<CouncilResult> councilResults;

        private Builder(String id, Candidate candidate, Review review) {
            this.id = id;
            this.candidate = candidate;
            this.review = review;
        }

        /** Replaces the candidate. */
        public Builder candidate(Candidate value) {
            this.candidate = value;
            return this;
        }

        /** Replaces the year and the dates of the review. */
        public Builder review(Review value) {
            this.review = value;
            return this;
        }

        /** Sets the unit; {@code null} where the dossier does not say. */
        public Builder unit(@Nullable Unit value) {
            this.unit = value;
            return this;
        }

        /** Sets what the unit vouches for; {@code null} where the dossier does not say. */
        public Builder attestations(@Nullable Map<Attestation, Boolean> section) {
            this.attestations = section;
            return this;
        }

        /** Sets the section "Đề nghị xét tặng"; {@code null} where the dossier does not say. */
        public Builder nominations(@Nullable List<Nomination> section) {
            this.nominations = section;
            return this;
        }

        /** Sets the section "Mức độ hoàn thành nhiệm vụ"; {@code null} where the dossier does not say. */
        public Builder ratings(@Nullable List<AnnualRating> section) {
            this.ratings = section;
            return this;
        }

        /** Sets the section "Danh hiệu, hình thức khen thưởng đã được tặng"; {@code null} where the dossier does not say. */
        public Builder awards(@Nullable List<AwardHeld> section) {
            this.awards = section;
            return this;
        }

        /** Sets the section "Sáng kiến, đề tài"; {@code null} where the dossier does not say. */
        public Builder initiatives(@Nullable List<Initiative> section) {
            this.initiatives = section;
            return this;
        }

        /** Sets the section "Thành tích khác"; {@code null} where the dossier does not say. */
        public Builder achievements(@Nullable List<Achievement> section) {
            this.achievements = section;
            return this;
        }

        /** Sets the section "Kỷ luật"; {@code null} where the dossier does not say. */
        public Builder discipline(@Nullable List<Discipline> section) {
            this.discipline = section;
            return this;
        }

        /** Sets the section "Vụ việc đang xem xét"; {@code null} where the dossier does not say. */
        public Builder proceedings(@Nullable List<Proceeding> section) {
            this.proceedings = section;
            return this;
        }

        /** Sets the section "Thời gian nghỉ, đi học, chuyển công tác"; {@code null} where the dossier does not say. */
        public Builder absences(@Nullable List<Absence> section) {
            this.absences = section;
            return this;
        }

        /** Sets the section "Chức vụ đã giữ"; {@code null} where the dossier does not say. */
        public Builder posts(@Nullable List<Post> section) {
            this.posts = section;
            return this;
        }

        /** Sets the section "Số liệu tập thể"; {@code null} where the dossier does not say. */
        public Builder statistics(@Nullable List<CollectiveYear> section) {
            this.statistics = section;
            return this;
        }

        /** Sets the section "Văn bản trong hồ sơ"; {@code null} where the dossier does not say. */
        public Builder documents(@Nullable List<Document> section) {
            this.documents = section;
            return this;
        }

        /** Sets the section "Kết quả bỏ phiếu của Hội đồng"; {@code null} where the dossier does not say. */
        public Builder councilResults(@Nullable List<CouncilResult> section) {
            this.councilResults = section;
            return this;
        }

        /** The finished dossier. */
        public Dossier build() {
            return new Dossier(
                    id,
                    candidate,
                    unit,
                    review,
                    nominations,
                    ratings,
                    awards,
                    initiatives,
                    achievements,
                    discipline,
                    proceedings,
                    absences,
                    posts,
                    statistics,
                    documents,
                    councilResults,
                    attestations);
        }
    }
}
