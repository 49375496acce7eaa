package vn.bangvang.service.ruleset;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.engine.LawMap;
import vn.bangvang.kb.engine.LawMapWriter;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.shared.Law;

/** Prints what is encoded and what is not, for every award, rule set and place. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = {
            "In bản đồ quy định: danh hiệu nào đã được mã hóa theo bộ quy tắc nào, dựa trên nguồn nào, điều khoản nào chưa có."
        })
public final class MapCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "In JSON thay cho Markdown.")
    private boolean json;

    @Override
    public Integer call() {
        LawMap map = LawMap.of(Law.book());
        spec.commandLine()
                .getOut()
                .print(json ? DossierJson.mapper().writeValueAsString(map) + "\n" : LawMapWriter.markdown(map));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
