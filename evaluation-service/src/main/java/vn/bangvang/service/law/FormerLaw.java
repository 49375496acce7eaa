package vn.bangvang.service.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;

/** Reads the law of former times from the texts that are kept, as far as this software can read them. */
@Component
public class FormerLaw {

    private static final Logger LOG = LoggerFactory.getLogger(FormerLaw.class);
    private static final int BOOKS = 3;

    private final JdbcClient jdbc;
    private final RuleBook rules;
    private final Map<String, Optional<RuleBook>> books = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RuleBook>> eldest) {
            return size() > BOOKS;
        }
    };

    FormerLaw(JdbcClient jdbc, RuleBook rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * The law that holds a rule set: of several, the last that was kept when it was applied.
     *
     * @param ruleSetHash SHA-256 over the texts of the rule set, in hexadecimal
     * @param applied when it was applied
     * @return nothing where no such texts were kept, or where this software cannot read them any more
     */
    public Optional<RuleBook> find(String ruleSetHash, Instant applied) {
        return jdbc.sql("""
                        select encode(t.hash, 'hex') from law_text t join law_text_rule_set s on s.law_text = t.hash
                        where s.rule_set_hash = ? order by (kept_at <= ?) desc, kept_at desc limit 1
                        """)
                .params(ruleSetHash, applied.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(this::book);
    }

    private Optional<RuleBook> book(String text) {
        synchronized (books) {
            return books.computeIfAbsent(text, this::read);
        }
    }

    private Optional<RuleBook> read(String text) {
        byte[] packed = jdbc.sql("select content from law_text where hash = decode(?, 'hex')")
                .params(text)
                .query(byte[].class)
                .single();
        try {
            return Optional.of(rules.written(new LawSource(
                    JsonMapper.shared().readValue(unpacked(packed), new TypeReference<Map<String, String>>() {}))));
        } catch (RuleTextException | LawDataException e) {
            LOG.warn("Texts of the law that were kept cannot be read by this version: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
