package vn.bangvang.model.dossier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whom the dossier is about (đối tượng được xét). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IndividualCandidate.class, name = "individual"),
    @JsonSubTypes.Type(value = CollectiveCandidate.class, name = "collective"),
    @JsonSubTypes.Type(value = HouseholdCandidate.class, name = "household")
})
public sealed interface Candidate permits IndividualCandidate, CollectiveCandidate, HouseholdCandidate {

    /** The name that goes on the papers. */
    String name();
}
