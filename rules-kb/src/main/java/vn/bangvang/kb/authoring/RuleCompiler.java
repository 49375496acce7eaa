package vn.bangvang.kb.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rule texts that {@link RuleReader} has accepted into an executable model. Each compilation is a module of
 * its own, so that several may run at once.
 */
public final class RuleCompiler {

    private static final AtomicLong MODULES = new AtomicLong();

    private RuleCompiler() {}

    /**
     * Compiles articles, each to a model of its own.
     *
     * @param texts rule texts by path
     * @param rules what {@link RuleReader} found in them, to name the rule that does not compile
     * @throws RuleTextException if a rule does not compile, with its file and line
     */
    public static CompiledLaw compile(Map<String, String> texts, List<RuleInfo> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("vn.bangvang.law", "module-" + MODULES.incrementAndGet(), "1");
        files.generateAndWritePomXML(release);
        texts.forEach((path, text) -> files.write(
                "src/main/resources/" + path,
                services.getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")));
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        try {
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new RuleTextException(problems(builder, texts, rules));
            }
            return collect((InternalKieModule) builder.getKieModule(), texts.keySet());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static CompiledLaw collect(InternalKieModule module, Set<String> paths) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Map<String, String> models = new LinkedHashMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith("/drools-model")) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(model -> models.put(packageOf(model), model));
            } else if (name.endsWith(".class") && !name.startsWith("org/drools/project/")) {
                classes.put(name, module.getBytes(name));
            }
        }
        Map<String, String> byPath = new LinkedHashMap<>();
        for (String path : paths) {
            String model = models.get(RuleReader.packageOf(path));
            if (model == null) {
                throw new IllegalStateException("No executable model was made of '" + path + "'.");
            }
            byPath.put(path, model);
        }
        return new CompiledLaw(byPath, classes);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static List<RuleProblem> problems(KieBuilderImpl builder, Map<String, String> texts, List<RuleInfo> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        boolean placed = true;
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = String.valueOf(message.getPath()).replace("src/main/resources/", "");
            placed &= texts.containsKey(path) && message.getLine() > 0;
            problems.add(new RuleProblem(path, Math.max(1, message.getLine()), 0, message.getText()));
        }
        return placed || rules.size() <= 1 ? problems : placedByCompilingEachRuleAlone(texts, rules);
    }

    /** Errors in a 'then' part are reported for a generated class; compiled alone, the rule at fault names itself. */
    private static List<RuleProblem> placedByCompilingEachRuleAlone(Map<String, String> texts, List<RuleInfo> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleInfo rule : rules) {
            String text = texts.get(rule.path());
            if (text != null) {
                try {
                    compile(Map.of(rule.path(), alone(rule, text, rules)), List.of(rule));
                } catch (RuleTextException e) {
                    problems.add(new RuleProblem(
                            rule.path(), rule.line(), 0, e.problems().get(0).message()));
                }
            }
        }
        return problems;
    }

    /** The text of a file with every other rule blanked out, so that line numbers stay. */
    private static String alone(RuleInfo rule, String text, List<RuleInfo> rules) {
        List<Integer> starts = rules.stream()
                .filter(other -> other.path().equals(rule.path()))
                .map(RuleInfo::line)
                .sorted()
                .toList();
        int place = starts.indexOf(rule.line());
        int first = starts.get(0);
        int next = place + 1 < starts.size() ? starts.get(place + 1) : Integer.MAX_VALUE;
        String[] lines = text.split("\n", -1);
        StringBuilder alone = new StringBuilder();
        for (int line = 1; line <= lines.length; line++) {
            boolean keep = line < first || (line >= rule.line() && line < next);
            alone.append(keep ? lines[line - 1] : "").append('\n');
        }
        return alone.toString();
    }
}
