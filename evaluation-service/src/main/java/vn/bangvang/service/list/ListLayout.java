package vn.bangvang.service.list;

import vn.bangvang.model.dossier.Labelled;

/** How a list is laid out. */
public enum ListLayout implements Labelled {
    WIDE("Mỗi đối tượng một dòng"),
    LONG("Mỗi người và mỗi năm một dòng"),
    LINKED("Nhiều tệp liên kết");

    private final String label;

    ListLayout(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
