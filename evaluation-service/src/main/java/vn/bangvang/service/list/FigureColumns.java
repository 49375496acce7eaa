package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.DossierDraft.Figures;

/** Columns with the figures of a collective, and columns with what the unit vouches for. */
final class FigureColumns {

    private static final String ALL = "tatca";

    private FigureColumns() {}

    static List<ListColumn> figures() {
        return List.of(
                count("members", "Tổng số cá nhân", 1, (figures, number) -> figures.members = number)
                        .also(
                                "Tổng số người",
                                "Số người",
                                "Tổng số cán bộ, công chức, viên chức",
                                "Tổng số CBCCVC",
                                "Tổng số lao động",
                                "Quân số")
                        .help("Số người của tập thể trong năm xét")
                        .example("", "30", ""),
                count("completed", "Số hoàn thành nhiệm vụ", 0, (figures, number) -> figures.completed = number)
                        .also("Số hoàn thành nhiệm vụ trở lên", "Số HTNV", "Số HTNV trở lên")
                        .help("Số người hoàn thành nhiệm vụ trở lên; ghi số người, không ghi tỷ lệ")
                        .example("", "30", ""),
                count(
                                "advancedWorkers",
                                "Số Lao động tiên tiến",
                                0,
                                (figures, number) -> figures.advancedWorkers = number)
                        .also("Số LĐTT", "Số cá nhân đạt LĐTT", "Số người đạt LĐTT")
                        .help("Số người đạt Lao động tiên tiến; ghi số người, không ghi tỷ lệ")
                        .example("", "27", ""),
                count(
                                "advancedSoldiers",
                                "Số Chiến sĩ tiên tiến",
                                0,
                                (figures, number) -> figures.advancedSoldiers = number)
                        .also("Số CSTT")
                        .help("Số người đạt Chiến sĩ tiên tiến"),
                count(
                                "grassrootsFighters",
                                "Số Chiến sĩ thi đua cơ sở",
                                0,
                                (figures, number) -> figures.grassrootsFighters = number)
                        .also("Số CSTĐCS", "Số cá nhân đạt CSTĐCS")
                        .help("Số người đạt Chiến sĩ thi đua cơ sở")
                        .example("", "4", ""),
                count(
                                "disciplined",
                                "Số bị kỷ luật từ cảnh cáo trở lên",
                                0,
                                (figures, number) -> figures.disciplined = number)
                        .also("Số người bị kỷ luật từ cảnh cáo trở lên")
                        .help("Số người")
                        .example("", "0", ""),
                count("women", "Số nữ", 0, (figures, number) -> figures.women = number)
                        .help("Số người")
                        .example("", "12", ""),
                column(
                                "partyOrganization",
                                "Xếp loại tổ chức đảng, đoàn thể",
                                "/statistics/0/partyOrganization",
                                (cell, draft) -> {
                                    draft.figures.partyOrganization = cell.code(KnownCodes.RATING);
                                    first(cell, draft);
                                })
                        .also("Xếp loại tổ chức đảng")
                        .help("Mức thấp nhất trong các tổ chức: " + KnownCodes.RATING.expected())
                        .example("", "Hoàn thành tốt nhiệm vụ", ""),
                column(
                                "completedPercent",
                                "Tỷ lệ hoàn thành nhiệm vụ (%)",
                                "/statistics/0/completed",
                                (cell, draft) -> draft.figures.completedPercent = percent(cell))
                        .also("Tỷ lệ HTNV", "Tỷ lệ hoàn thành nhiệm vụ trở lên")
                        .help("Chỉ để đối chiếu với số người; không dùng để xét"),
                column(
                                "advancedWorkersPercent",
                                "Tỷ lệ Lao động tiên tiến (%)",
                                "/statistics/0/advancedWorkers",
                                (cell, draft) -> draft.figures.advancedWorkersPercent = percent(cell))
                        .also("Tỷ lệ LĐTT", "Tỷ lệ đạt LĐTT")
                        .help("Chỉ để đối chiếu với số người; không dùng để xét"),
                column(
                                "statistics",
                                "Số liệu tập thể các năm khác",
                                "/statistics",
                                (cell, draft) -> Sectioned.read(cell, draft.statistics, draft, FigureEntries::year))
                        .also("Số liệu tập thể các năm trước")
                        .help(
                                "2024: [tổng số 30; hoàn thành 30; LĐTT 25; CSTĐCS 4; kỷ luật 0; nữ 12; tổ chức đảng HTTNV]."
                                        + " Nhiều năm ngăn bằng dấu chấm phẩy"));
    }

    static List<ListColumn> attestations() {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(column("attestations", "Xác nhận của đơn vị", "/attestations", FigureColumns::attest)
                .also("Đơn vị xác nhận", "Xác nhận")
                .help(
                        "“tất cả”, hoặc tên các nội dung xác nhận ngăn bằng dấu chấm phẩy; “không: tên nội dung” khi không xác"
                                + " nhận được. Nội dung: " + KnownCodes.ATTESTATION.expected())
                .example("tất cả", "tất cả", "tất cả"));
        for (Attestation attestation : Attestation.values()) {
            String name = AttestationNames.shortName(attestation);
            columns.add(column(
                            "attestation." + attestation.name(),
                            name,
                            "/attestations/" + attestation.name(),
                            (cell, draft) -> put(cell, draft, attestation, cell.yesNo()))
                    .also(attestation.label(), "Xác nhận: " + name)
                    .help("có hoặc không: " + attestation.label()));
        }
        return columns;
    }

    private static ListColumn count(
            String key, String header, long least, BiConsumer<Figures, @Nullable Integer> setter) {
        return column(key, header, "/statistics/0/" + key, (cell, draft) -> {
            setter.accept(draft.figures, cell.count(least, Limits.PEOPLE));
            first(cell, draft);
        });
    }

    private static void first(Cell cell, DossierDraft draft) {
        if (draft.figures.first == null) {
            draft.figures.first = cell.place();
        }
    }

    /** A share that is possible; it is kept to be compared with the numbers of people. */
    private static @Nullable Place percent(Cell cell) {
        Double share = Percent.of(cell.oneLine());
        if (share == null) {
            cell.reject(ProblemCode.WRONG_TYPE, "không phải là tỷ lệ", "Ghi ví dụ 70 hoặc 70%");
        } else if (share > 100 || share < 0) {
            cell.reject(ProblemCode.OUT_OF_RANGE, "là tỷ lệ quá 100%", "Hãy kiểm tra lại tỷ lệ và ghi cả số người");
        } else {
            return cell.place();
        }
        return null;
    }

    private static void attest(Cell cell, DossierDraft draft) {
        if (Sectioned.isNone(cell.oneLine())) {
            cell.reject(
                    ProblemCode.BAD_FORM,
                    "chưa rõ là không xác nhận nội dung nào",
                    "Ghi “không: tên nội dung”, hoặc để trống nếu chưa xác nhận");
            return;
        }
        for (String part : cell.lines().split("[;\n]")) {
            String item = part.strip();
            int colon = item.indexOf(':');
            boolean refused = colon > 0 && Fold.of(item.substring(0, colon)).equals("khong");
            Cell name = cell.part(refused ? item.substring(colon + 1).strip() : item);
            if (item.isEmpty()) {
                continue;
            }
            if (Fold.of(name.oneLine()).equals(ALL)) {
                for (Attestation attestation : Attestation.values()) {
                    put(name, draft, attestation, !refused);
                }
            } else {
                Attestation attestation = name.code(KnownCodes.ATTESTATION);
                if (attestation != null) {
                    put(name, draft, attestation, !refused);
                }
            }
        }
    }

    static void put(Cell cell, DossierDraft draft, Attestation attestation, @Nullable Boolean value) {
        if (value == null) {
            return;
        }
        Boolean earlier = draft.attestations.put(attestation, value);
        if (earlier != null && !earlier.equals(value)) {
            cell.rejectPlainly(
                    ProblemCode.CONTRADICTION,
                    "“" + AttestationNames.shortName(attestation) + "” vừa được xác nhận vừa không",
                    "Giữ một");
        }
    }
}
