package vn.bangvang.kb.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetDefinition;

/** Identifies the texts that decide a verdict under a rule set. */
final class ContentHash {

    private ContentHash() {}

    /** SHA-256 over the paths and texts, in hexadecimal. */
    static String of(RuleSetDefinition definition, LawSource source) {
        MessageDigest digest = Hashes.sha256();
        for (String path : source.paths()) {
            if (decides(path, definition)) {
                update(digest, path);
                update(digest, source.text(path));
            }
        }
        return Hashes.hex(digest);
    }

    /** Rules and gaps count for the instruments of the rule set; shared data and its own definition always do. */
    private static boolean decides(String path, RuleSetDefinition definition) {
        boolean belongsToAnInstrument = path.startsWith("law/") && path.indexOf('/', "law/".length()) > 0;
        if (belongsToAnInstrument) {
            return definition.instruments().stream().anyMatch(key -> path.startsWith("law/" + key + "/"));
        }
        return !path.startsWith("rule-sets/") || path.equals("rule-sets/" + definition.id() + ".yaml");
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
