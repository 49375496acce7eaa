package vn.bangvang.service.account;

import java.security.SecureRandom;
import org.apache.commons.codec.digest.DigestUtils;

/** Secrets that the service makes. They are shown once and kept as hashes. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    static String random(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /** A fast hash, good for secrets that were drawn at random and are long. */
    static byte[] hash(String secret) {
        return DigestUtils.sha256(secret);
    }
}
