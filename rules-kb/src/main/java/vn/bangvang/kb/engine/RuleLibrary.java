package vn.bangvang.kb.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.authoring.AwardReferences;
import vn.bangvang.kb.authoring.CompiledLaw;
import vn.bangvang.kb.authoring.LongServiceRules;
import vn.bangvang.kb.authoring.RuleCompiler;
import vn.bangvang.kb.authoring.RuleDates;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.authoring.RuleProblem;
import vn.bangvang.kb.authoring.RuleReader;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;

/** The compiled rules of every article that has any, by path. */
final class RuleLibrary {

    /** What the build writes about the rules that it compiled. */
    static final String INDEX = "META-INF/bang-vang/rules.json";

    private final Map<String, CompiledRules> byPath;

    private RuleLibrary(Map<String, CompiledRules> byPath) {
        this.byPath = byPath;
    }

    /**
     * One article in the index.
     *
     * @param modelClass name of the class that is its executable model
     */
    record IndexEntry(String instrument, String path, String modelClass, List<RuleInfo> rules) {}

    /** The rules that the build compiled. */
    static RuleLibrary shipped() {
        return of(readIndex(), RuleLibrary.class.getClassLoader());
    }

    private static List<IndexEntry> readIndex() {
        try (InputStream in = RuleLibrary.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new LawDataException("The software lacks its own resource '" + INDEX + "'.");
            }
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new LawDataException("Cannot read '" + INDEX + "'.", e);
        }
    }

    private static RuleLibrary of(List<IndexEntry> index, ClassLoader loader) {
        Map<String, CompiledRules> library = new LinkedHashMap<>();
        for (IndexEntry entry : index) {
            library.put(
                    entry.path(),
                    new CompiledRules(
                            entry.instrument(), entry.path(), entry.rules(), () -> load(entry.modelClass(), loader)));
        }
        return new RuleLibrary(library);
    }

    /**
     * Reads, verifies and compiles every rule text of a source.
     *
     * @throws RuleTextException if any text is refused or does not compile
     */
    static RuleLibrary compile(LawBook book, LawSource source) {
        Compilation compilation = Compilation.of(book, source);
        return of(compilation.index(), new MemoryClassLoader(compilation.classes()));
    }

    /** This library with one article compiled anew from a changed source. */
    RuleLibrary recompiled(String path, LawBook book, LawSource source) {
        String instrument = book.instruments().stream()
                .map(Instrument::key)
                .filter(key -> path.startsWith("law/" + key + "/"))
                .findFirst()
                .orElseThrow(() -> new LawDataException("No instrument owns '" + path + "'."));
        Compilation compilation = Compilation.of(Map.of(path, instrument), new RuleReader(book, source), source);
        Map<String, CompiledRules> library = new LinkedHashMap<>(byPath);
        library.putAll(of(compilation.index(), new MemoryClassLoader(compilation.classes())).byPath);
        return new RuleLibrary(library);
    }

    private static Model load(String modelClass, ClassLoader loader) {
        try {
            return Class.forName(modelClass, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LawDataException("Cannot load the compiled rules '" + modelClass + "'.", e);
        }
    }

    /** The compiled articles of an instrument, in the order of their files. */
    List<CompiledRules> of(String instrument) {
        return byPath.values().stream()
                .filter(rules -> rules.instrument().equals(instrument))
                .toList();
    }

    /**
     * Rule texts compiled together.
     *
     * @param index what they are
     * @param classes their class files by path
     */
    record Compilation(List<IndexEntry> index, Map<String, byte[]> classes) {

        static Compilation of(LawBook book, LawSource written) {
            LawSource source = LongServiceRules.withTables(book, written);
            RuleReader reader = new RuleReader(book, source);
            Map<String, String> instrumentByPath = new LinkedHashMap<>();
            for (Instrument instrument : book.instruments()) {
                reader.pathsOf(instrument.key()).forEach(path -> instrumentByPath.put(path, instrument.key()));
            }
            Compilation compilation = of(instrumentByPath, reader, source);
            RuleDates.refuseSplitRuleSets(
                    book,
                    compilation.index().stream()
                            .flatMap(entry -> entry.rules().stream())
                            .toList());
            return compilation;
        }

        private static Compilation of(Map<String, String> instrumentByPath, RuleReader reader, LawSource source) {
            Map<String, List<RuleInfo>> rules = new LinkedHashMap<>();
            Map<String, String> texts = new LinkedHashMap<>();
            List<RuleProblem> problems = new ArrayList<>();
            instrumentByPath.forEach((path, instrument) -> {
                texts.put(path, source.text(path));
                try {
                    rules.put(path, reader.rulesOf(instrument, path));
                } catch (RuleTextException e) {
                    problems.addAll(e.problems());
                }
            });
            if (!problems.isEmpty()) {
                throw new RuleTextException(problems);
            }
            List<RuleInfo> all = rules.values().stream().flatMap(List::stream).toList();
            AwardReferences.refuseCycles(all);
            CompiledLaw compiled = RuleCompiler.compile(texts, all);
            List<IndexEntry> index = new ArrayList<>();
            rules.forEach((path, infos) -> index.add(new IndexEntry(
                    String.valueOf(instrumentByPath.get(path)),
                    path,
                    String.valueOf(compiled.models().get(path)),
                    infos)));
            return new Compilation(index, compiled.classes());
        }
    }

    private static final class MemoryClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MemoryClassLoader(Map<String, byte[]> classes) {
            super(RuleLibrary.class.getClassLoader());
            this.classes = classes;
        }

        /** Its own classes come first: the shipped rules may have classes of the same names. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
