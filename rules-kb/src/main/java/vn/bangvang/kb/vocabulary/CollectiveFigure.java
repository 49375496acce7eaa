package vn.bangvang.kb.vocabulary;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Labelled;

/** A figure of a collective for one year that rules compare. */
public enum CollectiveFigure implements Labelled {
    COMPLETED("cá nhân hoàn thành nhiệm vụ"),
    ADVANCED_WORKERS("cá nhân đạt “Lao động tiên tiến”"),
    ADVANCED_SOLDIERS("cá nhân đạt “Chiến sĩ tiên tiến”"),
    GRASSROOTS_FIGHTERS("cá nhân đạt “Chiến sĩ thi đua cơ sở”"),
    DISCIPLINED("cá nhân bị kỷ luật từ cảnh cáo trở lên");

    private final String label;

    CollectiveFigure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Nullable Integer of(CollectiveYear year) {
        return switch (this) {
            case COMPLETED -> year.completed();
            case ADVANCED_WORKERS -> year.advancedWorkers();
            case ADVANCED_SOLDIERS -> year.advancedSoldiers();
            case GRASSROOTS_FIGHTERS -> year.grassrootsFighters();
            case DISCIPLINED -> year.disciplined();
        };
    }
}
