package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.SourceGrade;

/** The parameters as they stand in one place on one day. */
public final class Parameters {

    private final Map<String, InForce> values;

    /**
     * A value that is law on the day.
     *
     * @param citation where the law sets it
     */
    public record InForce(Parameter parameter, Object value, Citation citation, SourceGrade source) {

        /** The value as a whole number. */
        public int number() {
            if (value instanceof Integer number) {
                return number;
            }
            throw new LawDataException(
                    "Parameter '" + parameter.key() + "' is " + value + ", expected a whole number.");
        }

        /** The value as a yes or a no. */
        public boolean isTrue() {
            return Boolean.TRUE.equals(value);
        }

        /** The value as texts. */
        public List<String> texts() {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
        }
    }

    private Parameters(Map<String, InForce> values) {
        this.values = values;
    }

    /** The values on a day along a line of places, the nearest first. */
    static Parameters of(LawBook book, List<String> jurisdictions, LocalDate day) {
        Map<String, InForce> values = new LinkedHashMap<>();
        for (Parameter parameter : book.parameters()) {
            for (String jurisdiction : jurisdictions) {
                Optional<Parameter.Value> value = parameter.in(jurisdiction, day);
                if (value.isPresent()) {
                    Parameter.Value found = value.get();
                    Citation citation = book.instrument(found.instrument()).cite(found.place());
                    values.put(parameter.key(), new InForce(parameter, found.value(), citation, found.source()));
                    break;
                }
            }
        }
        return new Parameters(values);
    }

    /** The value of a parameter, if the law of the day sets one. */
    public Optional<InForce> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a parameter that a rule cannot do without.
     *
     * @throws LawDataException if the law of the day sets none: the rule and the data do not belong together
     */
    public InForce get(String key) {
        return find(key)
                .orElseThrow(() -> new LawDataException("Parameter '" + key + "' has no value on this day and place."));
    }
}
