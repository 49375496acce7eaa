package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.Section;

/** The files of a linked list. The first names the candidates, each of the others holds the entries of one section. */
enum LinkedTable implements Labelled {
    CANDIDATES("doi-tuong", null, null),
    RATINGS("xep-loai", Section.RATINGS, AnnualRating.class),
    AWARDS("khen-thuong", Section.AWARDS, AwardHeld.class),
    INITIATIVES("sang-kien", Section.INITIATIVES, Initiative.class),
    ACHIEVEMENTS("thanh-tich", Section.ACHIEVEMENTS, Achievement.class),
    DISCIPLINE("ky-luat", Section.DISCIPLINE, Discipline.class),
    PROCEEDINGS("vu-viec", Section.PROCEEDINGS, Proceeding.class),
    ABSENCES("nghi-hoc", Section.ABSENCES, Absence.class),
    POSTS("chuc-vu", Section.POSTS, Post.class),
    STATISTICS("so-lieu", Section.STATISTICS, CollectiveYear.class),
    ATTESTATIONS("xac-nhan", Section.ATTESTATIONS, Attested.class),
    DOCUMENTS("van-ban", Section.DOCUMENTS, Document.class),
    COUNCIL_RESULTS("hoi-dong", Section.COUNCIL_RESULTS, CouncilResult.class);

    private final String fileName;
    private final @Nullable Section section;
    private final @Nullable Class<? extends Record> type;

    LinkedTable(String fileName, @Nullable Section section, @Nullable Class<? extends Record> type) {
        this.fileName = fileName;
        this.section = section;
        this.type = type;
    }

    /** What the unit vouches for, as a row. */
    record Attested(
            @Field(label = "Nội dung xác nhận") Attestation attestation,
            @Field(label = "Xác nhận") Boolean value) {}

    /** The name of the file, without its ending. */
    String fileName() {
        return fileName;
    }

    @Override
    public String label() {
        return section == null ? "Đối tượng" : section.label();
    }

    /** The section whose entries the file holds; {@code null} for the candidates. */
    @Nullable Section section() {
        return section;
    }

    /** The record that a row becomes; {@code null} for the candidates. */
    @Nullable Class<? extends Record> type() {
        return type;
    }
}
