package vn.bangvang.service.law;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;

/** The texts of the law that dossiers have been judged by, kept for as long as the database. */
@Component
public class KeptLaw {

    private static final Logger LOG = LoggerFactory.getLogger(KeptLaw.class);
    private static final int BOOKS = 3;

    private final JdbcClient jdbc;
    private final RuleBook rules;
    private final Map<String, Optional<RuleBook>> books = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RuleBook>> eldest) {
            return size() > BOOKS;
        }
    };

    KeptLaw(JdbcClient jdbc, RuleBook rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Keeps the law of this software before anybody is judged by it. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void keepPresent() {
        keep(rules);
    }

    /** Keeps the texts of a law. */
    public void keep(RuleBook book) {
        Map<String, String> texts = new TreeMap<>();
        book.source().paths().forEach(path -> texts.put(path, book.source().text(path)));
        String content = JsonMapper.shared().writeValueAsString(texts);
        byte[] hash = DigestUtils.sha256(content);
        jdbc.sql("insert into law_text (hash, content) values (?, ?) on conflict do nothing")
                .params(hash, packed(content))
                .update();
        Set<String> ruleSets = book.ruleSets().stream().map(book::contentHash).collect(Collectors.toSet());
        jdbc.sql("""
                        insert into law_text_rule_set (rule_set_hash, law_text)
                        select unnest(?::text[]), ? on conflict do nothing
                        """).params(ruleSets.toArray(String[]::new), hash).update();
    }

    /**
     * The law that holds rule sets; that of this software where it does, else, of several, the last that was kept when
     * they were applied.
     *
     * @param ruleSetHashes SHA-256 over the texts of each rule set, in hexadecimal
     * @param applied when they were applied
     * @return nothing where no such texts were kept, or where this software cannot read them any more
     */
    public Optional<RuleBook> find(Set<String> ruleSetHashes, Instant applied) {
        Set<String> present = rules.ruleSets().stream().map(rules::contentHash).collect(Collectors.toSet());
        if (present.containsAll(ruleSetHashes)) {
            return Optional.of(rules);
        }
        return jdbc.sql("""
                        select encode(hash, 'hex') from law_text t
                        where (select count(*) from law_text_rule_set s
                               where s.law_text = t.hash and s.rule_set_hash = any(?::text[])) = ?
                        order by (kept_at <= ?) desc, kept_at desc limit 1
                        """)
                .params(ruleSetHashes.toArray(String[]::new), ruleSetHashes.size(), applied.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(this::book);
    }

    private Optional<RuleBook> book(String hash) {
        synchronized (books) {
            return books.computeIfAbsent(hash, this::read);
        }
    }

    private Optional<RuleBook> read(String hash) {
        byte[] packed = jdbc.sql("select content from law_text where hash = decode(?, 'hex')")
                .param(hash)
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

    private static byte[] packed(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
