package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.AwardCatalogue;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.verdict.Evidence;

/** Puts entries of a dossier into words. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The names of values of which one is enough. */
    static String either(Labelled... values) {
        return Arrays.stream(values).map(Labelled::label).collect(Collectors.joining("; hoặc "));
    }

    static List<Evidence> evidence(List<Exhibit> exhibits, Dossier dossier, AwardCatalogue awards) {
        return exhibits.stream()
                .map(exhibit -> new Evidence(exhibit.pointer(), exhibit.counted(), text(exhibit, dossier, awards)))
                .toList();
    }

    private static String text(Exhibit exhibit, Dossier dossier, AwardCatalogue awards) {
        String entry = exhibit.index() < 0 ? "" : entry(exhibit, dossier, awards);
        String note = exhibit.note();
        if (note == null) {
            return entry;
        }
        return entry.isEmpty() ? note : entry + ": " + note;
    }

    private static String entry(Exhibit exhibit, Dossier dossier, AwardCatalogue awards) {
        int index = exhibit.index();
        return switch (exhibit.section()) {
            case AWARDS -> award(at(dossier.awards(), index), awards);
            case RATINGS -> {
                var rating = at(dossier.ratings(), index);
                yield "Năm " + rating.year() + ": " + rating.rating().label() + decision(rating.decision());
            }
            case INITIATIVES -> {
                var work = at(dossier.initiatives(), index);
                yield work.type().label() + " “" + work.title() + "”"
                        + (work.year() == null ? "" : " năm " + work.year())
                        + decision(work.decision());
            }
            case ACHIEVEMENTS -> {
                var achievement = at(dossier.achievements(), index);
                String text = achievement.description();
                yield (text == null ? achievement.type().label() : text)
                        + (achievement.year() == null ? "" : " năm " + achievement.year())
                        + decision(achievement.decision());
            }
            case DISCIPLINE -> {
                var discipline = at(dossier.discipline(), index);
                yield "Kỷ luật " + discipline.form().label()
                        + (discipline.servedUntil() == null
                                ? ""
                                : ", chấp hành xong ngày " + day(discipline.servedUntil()))
                        + decision(discipline.decision());
            }
            case PROCEEDINGS -> at(dossier.proceedings(), index).kind().label();
            case ABSENCES -> {
                var absence = at(dossier.absences(), index);
                yield absence.kind().label() + " từ ngày " + day(absence.from())
                        + (absence.until() == null ? "" : " đến ngày " + day(absence.until()));
            }
            case POSTS -> at(dossier.posts(), index).title();
            case STATISTICS -> "Số liệu năm " + at(dossier.statistics(), index).year();
            case DOCUMENTS -> {
                var document = at(dossier.documents(), index);
                yield document.type().label() + (document.number() == null ? "" : " số " + document.number());
            }
            default -> exhibit.section().label();
        };
    }

    private static String award(AwardHeld award, AwardCatalogue awards) {
        return "“" + awards.nameOf(award.award()) + "” năm " + award.year()
                + (award.kind() == null ? "" : ", khen " + award.kind().label().toLowerCase(java.util.Locale.ROOT))
                + decision(award.decision());
    }

    private static String decision(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (decision.number() != null) {
            text.append("số ").append(decision.number());
        }
        if (decision.date() != null) {
            text.append(text.isEmpty() ? "" : " ").append("ngày ").append(day(decision.date()));
        }
        if (decision.authority() != null) {
            text.append(text.isEmpty() ? "" : ", ").append(decision.authority());
        }
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static <T> T at(@Nullable List<T> section, int index) {
        return Objects.requireNonNull(section).get(index);
    }
}
