package vn.bangvang.service.shared;

import picocli.CommandLine.Option;

/** The place whose law a command applies, the whole country unless given. */
public final class PlaceOption {

    @Option(
            names = "--jurisdiction",
            paramLabel = "ĐỊA_BÀN",
            defaultValue = "vn",
            description = "Địa bàn, ví dụ vn, vn-lai-chau. Mặc định: ${DEFAULT-VALUE}.")
    private String jurisdiction = "vn";

    /** Key of the place. */
    public String jurisdiction() {
        return jurisdiction;
    }
}
