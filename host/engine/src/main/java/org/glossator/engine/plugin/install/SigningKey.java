package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private Ed25519 key of who publishes an index, in a file as OpenSSL writes it too: PKCS#8 in PEM, for its owner alone. */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Pattern PEM = Pattern.compile(BEGIN + "([A-Za-z0-9+/=\\s]+)" + END);
    private static final byte[] PROBE = "glossator".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey secret;
    private final PublisherKey publisher;

    private SigningKey(PrivateKey secret, PublisherKey publisher) {
        this.secret = secret;
        this.publisher = publisher;
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            return of(KeyPairGenerator.getInstance(PublisherKey.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    private static SigningKey of(KeyPair pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new SigningKey(pair.getPrivate(), new PublisherKey(encoded));
    }

    /** @throws InstallException when the file cannot be read, or holds something else */
    public static SigningKey read(Path file) throws InstallException {
        try {
            Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!pem.find()) {
                throw noKey(file);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            PrivateKey secret =
                    KeyFactory.getInstance(PublisherKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return withPublicHalf(secret, file);
        } catch (IOException e) {
            throw new InstallException("E4515", "the key [" + file + "] cannot be read: " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noKey(file);
        }
    }

    private static InstallException noKey(Path file) {
        return new InstallException(
                "E4515",
                "[" + file + "] holds no private Ed25519 key in PEM (" + BEGIN
                        + "); make one with: gloss plugin key -o FILE");
    }

    /** Java has no call for the public half of a private key; its generator makes both from the same 32 bytes. */
    private static SigningKey withPublicHalf(PrivateKey secret, Path file)
            throws GeneralSecurityException, InstallException {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(PublisherKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        SigningKey key = of(generator.generateKeyPair());
        SigningKey both = new SigningKey(secret, key.publisher);
        if (!both.publisher.hasSigned(PROBE, both.sign(PROBE))) {
            throw noKey(file);
        }
        return both;
    }

    /** Gives the same bytes again. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
        }
    }

    /**
     * Writes it into a new file that only its owner may read.
     *
     * @throws InstallException when there is such a file already, or it cannot be written
     */
    public void write(Path file) throws InstallException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        byte[] pem = (BEGIN + "\n" + body + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createFile(file, ownersOnly(file));
            Files.write(file, pem, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new InstallException(
                    "E4515",
                    "[" + file + "] exists already, and a key that is lost cannot be made again; name another file",
                    e);
        } catch (IOException e) {
            throw new InstallException("E4514", "the key [" + file + "] cannot be written: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What others know it by. */
    public PublisherKey publisher() {
        return publisher;
    }

    /** The signature of these bytes, in base64. */
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(PublisherKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return Base64.getEncoder().encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot sign", e);
        }
    }
}
