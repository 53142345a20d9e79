package org.glossator.engine.plugin.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public Ed25519 key of who publishes an index.
 *
 * @param encoded as X.509 has it (SubjectPublicKeyInfo), in base64
 */
public record PublisherKey(String encoded) {

    static final String ALGORITHM = "Ed25519";
    private static final int GROUP = 4; // digits, as people read them to each other

    /**
     * What a person compares and types: the SHA-256 of the encoded key as 64 hexadecimal digits, in groups of four that are joined by
     * hyphens.
     */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(encoded));
            return grouped(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A fingerprint as a person typed it, with whatever between its digits, in the form of {@link #fingerprint()}. */
    public static String fingerprint(String typed) throws InstallException {
        String digits =
                typed.replaceFirst("(?i)^sha-?256:", "").replaceAll("[-: ]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new InstallException(
                    "E4507",
                    "[" + typed + "] is no fingerprint of a key; expected 64 hexadecimal digits, as in 0a1b-2c3d-…");
        }
        return grouped(digits);
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Whether the signature, in base64, is of these bytes by this key. */
    boolean hasSigned(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key());
            check.update(bytes);
            return check.verify(
                    Base64.getMimeDecoder().decode(new String(signature, StandardCharsets.ISO_8859_1).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether this is a key at all. */
    boolean isValid() {
        try {
            return key().getAlgorithm().matches("EdDSA|Ed25519");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
