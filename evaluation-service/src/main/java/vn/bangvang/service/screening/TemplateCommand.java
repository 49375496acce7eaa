package vn.bangvang.service.screening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bangvang.service.list.ListColumns;
import vn.bangvang.service.list.ListLayout;
import vn.bangvang.service.list.ListTemplates;
import vn.bangvang.service.shared.UsageException;

/** Writes empty lists with the right headers. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {"Ghi danh sách mẫu có đủ tiêu đề cột và dòng ví dụ, hoặc in cách ghi từng cột."},
        footer = {
            "",
            "Ví dụ:",
            "  bang-vang template danh-sach.csv",
            "  bang-vang template --layout linked thu-muc",
            "  bang-vang template --describe"
        })
public final class TemplateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TỆP",
            description = "Tệp CSV sẽ ghi; với --layout linked là thư mục sẽ ghi các tệp.")
    private @Nullable Path target;

    @Option(
            names = "--layout",
            paramLabel = "KIỂU",
            defaultValue = "wide",
            description =
                    "wide: mỗi đối tượng một dòng; long: mỗi người và mỗi năm một dòng; linked: nhiều tệp liên kết. Mặc định: ${DEFAULT-VALUE}.")
    private ListLayout layout = ListLayout.WIDE;

    @Option(
            names = "--semicolon",
            description = "Ngăn cột bằng dấu chấm phẩy, cho Excel đặt vùng Việt Nam. Mặc định: dấu phẩy.")
    private boolean semicolon;

    @Option(names = "--describe", description = "In cách ghi từng cột (Markdown) thay cho ghi tệp.")
    private boolean describe;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (describe) {
            out.print(ListColumns.describe(layout));
            out.flush();
            return 0;
        }
        if (target == null) {
            throw new UsageException("Hãy nêu tệp sẽ ghi, ví dụ: bang-vang template danh-sach.csv");
        }
        if (layout != ListLayout.LINKED && Files.exists(target)) {
            throw new UsageException("Đã có “" + target + "”. Hãy chọn tên khác để không mất tệp đang có.");
        }
        if (layout == ListLayout.LINKED && isFilled(target)) {
            throw new UsageException(
                    "Thư mục “" + target + "” đã có tệp. Hãy chọn thư mục khác để không mất tệp đang có.");
        }
        List<Path> written = ListTemplates.write(layout, target, semicolon ? ';' : ',');
        written.forEach(file -> out.println("Đã ghi " + file));
        return 0;
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
