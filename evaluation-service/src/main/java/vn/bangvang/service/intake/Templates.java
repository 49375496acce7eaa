package vn.bangvang.service.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bangvang.service.list.ListLayout;
import vn.bangvang.service.list.ListTemplates;

/** Empty lists to be filled in: workbooks whose cells are text, so that numbers keep their zeros. */
public final class Templates {

    private static final int ROWS = 2_000;
    private static final int WIDTH = 22;

    private Templates() {}

    /** The name of the file with the template of a layout. */
    public static String fileName(ListLayout layout) {
        return switch (layout) {
            case WIDE -> "mau-danh-sach.xlsx";
            case LONG -> "mau-danh-sach-theo-nam.xlsx";
            case LINKED -> "mau-cac-tep-lien-ket.zip";
        };
    }

    /** Writes the template of a layout. */
    public static void write(ListLayout layout, OutputStream out) throws IOException {
        if (layout == ListLayout.LINKED) {
            writeLinked(out);
            return;
        }
        Workbook book = new Workbook(out, "BangVang", null);
        Worksheet sheet = book.newWorksheet("Danh sách");
        List<List<String>> rows = ListTemplates.rows(layout);
        int columns = rows.get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
        sheet.range(0, 0, ROWS, columns - 1).style().format("@").set();
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .format("@")
                .bold()
                .wrapText(true)
                .set();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        book.finish();
    }

    private static void writeLinked(OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("bang-vang-template-");
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Path file : ListTemplates.write(ListLayout.LINKED, folder, ',')) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            Checker.delete(folder);
        }
    }
}
