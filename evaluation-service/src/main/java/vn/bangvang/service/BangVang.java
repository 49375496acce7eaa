package vn.bangvang.service;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.bangvang.service.account.AccountCommand;
import vn.bangvang.service.audit.AuditCommand;
import vn.bangvang.service.evaluation.EvaluateCommand;
import vn.bangvang.service.procedure.ProcedureCommand;
import vn.bangvang.service.ruleset.AwardsCommand;
import vn.bangvang.service.ruleset.CalendarCommand;
import vn.bangvang.service.ruleset.MapCommand;
import vn.bangvang.service.ruleset.VocabularyCommand;
import vn.bangvang.service.screening.ScreenCommand;
import vn.bangvang.service.screening.TemplateCommand;
import vn.bangvang.service.selection.CheckCommand;
import vn.bangvang.service.shared.UsageException;

/** The command line. */
@Command(
        name = "bang-vang",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        description = {
            "Bảng Vàng: xét điều kiện danh hiệu thi đua, hình thức khen thưởng theo quy định, có nêu lý do và căn cứ."
        },
        synopsisSubcommandLabel = "LỆNH",
        footer = {"", "Thêm trợ giúp về một lệnh: bang-vang help LỆNH"},
        subcommands = {
            ScreenCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            AwardsCommand.class,
            TemplateCommand.class,
            ProcedureCommand.class,
            MapCommand.class,
            CalendarCommand.class,
            VocabularyCommand.class,
            ServeCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class BangVang implements Runnable {

    private BangVang() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        int exitCode = commandLine().execute(args);
        if (exitCode != ServeCommand.KEEP_RUNNING) {
            System.exit(exitCode);
        }
    }

    /** The command line, ready to execute. Output is UTF-8 whatever the platform's encoding is. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new BangVang());
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> {
            if (exception instanceof UsageException) {
                failed.getErr().println(exception.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            if (exception instanceof FileSystemException file) {
                failed.getErr()
                        .println("Không đọc hoặc ghi được “" + file.getFile() + "”. Hãy kiểm tra đường dẫn và quyền.");
                return CommandLine.ExitCode.USAGE;
            }
            throw exception;
        });
        return commandLine;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
