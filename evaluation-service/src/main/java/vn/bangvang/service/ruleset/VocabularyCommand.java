package vn.bangvang.service.ruleset;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.vocabulary.VocabularyReference;

/** Prints the reference of the words that rules are written in. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        description = {"In bảng tra các từ dùng để viết quy tắc: nghĩa, đơn vị, căn cứ, khi hồ sơ không nói gì, ví dụ."
        })
public final class VocabularyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(VocabularyReference.markdown());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
