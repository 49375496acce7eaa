package vn.bangvang.kb.vocabulary;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CommunityViolation;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.dossier.WorkforceGroup;

/** All that a rule may say: the words, the kinds of subject, and the values that words take. */
public final class VocabularyIndex {

    /** The classes whose methods are words, in the order in which a reader meets them. */
    private static final List<Class<?>> OWNERS = List.of(
            Subject.class,
            Individual.class,
            Collective.class,
            Household.class,
            Count.class,
            Share.class,
            Level.class,
            Scores.class,
            PostTime.class,
            Held.class,
            Works.class,
            Achievements.class,
            Checks.class);

    private static final List<Class<?>> VALUES = List.of(
            Rating.class,
            InfluenceScope.class,
            AuthorityLevel.class,
            InitiativeType.class,
            AchievementType.class,
            DisciplineForm.class,
            ProceedingKind.class,
            WorkforceGroup.class,
            CollectiveType.class,
            CollectiveFigure.class,
            AreaTrait.class,
            CommunityViolation.class,
            StudyResult.class,
            PostGroup.class,
            ServicePeriod.class,
            DocumentType.class,
            Attestation.class);

    private static final Map<String, List<Entry>> WORDS = OWNERS.stream()
            .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Word.class))
                    .sorted(Comparator.comparing(Method::getName)
                            .thenComparing(Method::getParameterCount)
                            .thenComparing(method -> Arrays.toString(method.getParameterTypes())))
                    .map(Entry::new))
            .collect(Collectors.groupingBy(Entry::name, LinkedHashMap::new, Collectors.toList()));

    private VocabularyIndex() {}

    /**
     * A word with its documentation.
     *
     * @param owner what the word is said of
     * @param signature the word with the types of what it takes and gives
     */
    public record Entry(String name, Class<?> owner, String signature, Word word) {

        private Entry(Method method) {
            this(
                    method.getName(),
                    method.getDeclaringClass(),
                    method.getName() + "("
                            + Arrays.stream(method.getParameterTypes())
                                    .map(Class::getSimpleName)
                                    .collect(Collectors.joining(", "))
                            + ") : " + method.getReturnType().getSimpleName(),
                    method.getAnnotation(Word.class));
        }
    }

    /** The entries of a word, one for each way to use it; empty where there is no such word. */
    public static List<Entry> find(String word) {
        return WORDS.getOrDefault(word, List.of());
    }

    /** Every entry, grouped by what it is said of. */
    public static Map<Class<?>, List<Entry>> byOwner() {
        Map<Class<?>, List<Entry>> grouped = new LinkedHashMap<>();
        for (Class<?> owner : OWNERS) {
            List<Entry> own = WORDS.values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.owner() == owner)
                    .toList();
            if (!own.isEmpty()) {
                grouped.put(owner, own);
            }
        }
        return grouped;
    }

    /** The names of all words. */
    public static Set<String> names() {
        return WORDS.keySet();
    }

    /** The kinds of subject that a rule may match, by simple name. */
    public static Set<String> subjects() {
        return Set.of("Subject", "Individual", "Collective", "Household");
    }

    /** The types of the values that words take, by simple name. */
    public static Map<String, Class<?>> valueTypes() {
        return VALUES.stream().collect(Collectors.toMap(Class::getSimpleName, type -> type));
    }

    /** Whether {@code Type.CONSTANT} is a value that a rule may name. */
    public static boolean isValue(String type, String constant) {
        Class<?> values = valueTypes().get(type);
        return values != null
                && Arrays.stream(values.getEnumConstants())
                        .anyMatch(value -> ((Enum<?>) value).name().equals(constant));
    }

    /** The values of a type with their names for people. */
    public static Map<String, String> labelsOf(Class<?> type) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Object value : type.getEnumConstants()) {
            labels.put(((Enum<?>) value).name(), ((Labelled) value).label());
        }
        return labels;
    }
}
