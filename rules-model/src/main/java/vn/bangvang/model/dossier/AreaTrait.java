package vn.bangvang.model.dossier;

/** What sets an area apart. */
public enum AreaTrait implements Labelled {
    BORDER("Biên giới"),
    MOUNTAIN("Miền núi"),
    CENTRAL_CITY_DISTRICT("Quận, huyện tại thành phố trực thuộc trung ương"),
    ISLAND("Hải đảo, trên biển"),
    REMOTE("Vùng sâu, vùng xa"),
    ETHNIC_MINORITY("Vùng dân tộc thiểu số"),
    ESPECIALLY_DIFFICULT("Vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn");

    private final String label;

    AreaTrait(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
