package vn.bangvang.model.dossier;

/**
 * A value of an ordered scale, declared from the lowest to the highest.
 *
 * @param <E> the scale
 */
public interface Ranked<E extends Enum<E>> extends Labelled {

    /** The order of the scale, as every enum has it. */
    int compareTo(E other);

    /** Whether this is {@code other} or stands above it. */
    default boolean isAtLeast(E other) {
        return compareTo(other) >= 0;
    }
}
