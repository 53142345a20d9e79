package org.glossator.engine.plugin.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches files, from the disk or over http and https, within limits. For one thread, which an interrupt stops. */
final class Fetcher {

    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final int HTTP_OK = 200;
    private static final long UNKNOWN = -1;

    private final FetchLimits limits;
    private @Nullable Web web; // null: nothing was asked for over the network yet

    Fetcher(FetchLimits limits) {
        this.limits = limits;
    }

    /** What arrived. */
    record Fetched(long bytes, String sha256) {}

    private record Opened(InputStream in, long announced) {}

    /**
     * Copies a file, and hashes it while it is read.
     *
     * @param announced how many bytes it has by an index; negative where nobody says
     */
    Fetched toFile(Location from, Path target, long announced) throws InstallException {
        MessageDigest digest = digest();
        long bytes;
        try (OutputStream out = Files.newOutputStream(target)) {
            bytes = copy(from, announced, limits.bytes(), (buffer, n) -> {
                digest.update(buffer, 0, n);
                write(out, buffer, n);
            });
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + target + "] cannot be written: " + e.getMessage(), e);
        }
        return new Fetched(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** The content of a small file. */
    byte[] bytes(Location from) throws InstallException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(from, UNKNOWN, limits.index(), (buffer, n) -> bytes.write(buffer, 0, n));
        return bytes.toByteArray();
    }

    private interface Sink {
        void take(byte[] buffer, int count) throws InstallException;
    }

    private static void write(OutputStream out, byte[] buffer, int count) throws InstallException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new InstallException("E4514", "the staging folder cannot be written: " + e.getMessage(), e);
        }
    }

    private long copy(Location from, long announced, long most, Sink sink) throws InstallException {
        checkSize(from, announced, most, "by its index");
        long end = System.nanoTime() + limits.total().toNanos();
        Opened opened = open(from, end);
        long expected = announced < 0 ? opened.announced() : announced;
        long allowed = announced < 0 ? most : announced;
        long read = 0;
        try (InputStream in = opened.in()) {
            checkSize(from, opened.announced(), allowed, "by its server");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
                if (read > allowed) {
                    throw new InstallException(
                            "E4503",
                            "[" + from + "] is longer than " + allowed + " bytes"
                                    + (announced < 0 ? ", the most that is read" : ", which the index announces")
                                    + "; nothing was installed");
                }
                if (System.nanoTime() - end > 0) {
                    throw tooSlow(from);
                }
                sink.take(buffer, n);
                if (Thread.interrupted()) { // neither a file nor what has arrived makes anybody wait
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            throw Download.interrupted(e);
        } catch (IOException e) {
            throw failed(from, e, end, read, expected);
        }
        if (expected >= 0 && read != expected) {
            throw new InstallException(
                    "E4501",
                    "[" + from + "] broke off after " + read + " bytes; expected " + expected
                            + "; try again, and tell its publisher if it stays so");
        }
        return read;
    }

    /** Refuses at once what says itself that it is too long. */
    private static void checkSize(Location from, long announced, long allowed, String by) throws InstallException {
        if (announced > allowed) {
            throw new InstallException(
                    "E4503",
                    "[" + from + "] has " + announced + " bytes " + by + "; expected at most " + allowed
                            + "; nothing was fetched");
        }
    }

    private InstallException failed(Location at, IOException e, long end, long read, long expected) {
        return System.nanoTime() - end >= 0 ? tooSlow(at) : FetchTrouble.of(at, e, limits, read, expected);
    }

    private InstallException tooSlow(Location at) {
        return new InstallException(
                "E4501",
                "[" + at + "] took longer than " + limits.total().toSeconds()
                        + " s, which is the most for one file; try later");
    }

    private Opened open(Location from, long end) throws InstallException {
        Path file = from.file();
        if (file == null) {
            return openWeb(from, end);
        }
        if (!Files.isRegularFile(file)) {
            throw new InstallException(
                    "E4501",
                    "[" + from + "] " + (Files.exists(file) ? "is no file" : "does not exist") + "; check the name");
        }
        try {
            return new Opened(Files.newInputStream(file), UNKNOWN);
        } catch (IOException e) {
            throw new InstallException("E4501", "[" + from + "] cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param end when all of it, redirects and headers too, has taken too long, by {@link System#nanoTime()} */
    private Opened openWeb(Location from, long end) throws InstallException {
        Location at = from;
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            try {
                HttpResponse<Download> answer = web().ask(Objects.requireNonNull(at.address()), end);
                if (answer.statusCode() == HTTP_OK) {
                    return new Opened(
                            answer.body(),
                            answer.headers().firstValueAsLong("Content-Length").orElse(UNKNOWN));
                }
                answer.body().close();
                Optional<String> next = answer.headers().firstValue("Location");
                if (!ELSEWHERE.contains(answer.statusCode()) || next.isEmpty()) {
                    throw new InstallException(
                            "E4501",
                            "[" + at + "] answers " + answer.statusCode()
                                    + "; expected 200 and the file; check the address");
                }
                at = at.at(next.get());
            } catch (IOException e) {
                throw failed(at, e, end, 0, UNKNOWN);
            } catch (IllegalArgumentException e) { // of the platform, about what an address or a header holds
                throw new InstallException("E4502", "[" + at + "] cannot be asked: " + e.getMessage(), e);
            }
        }
        throw new InstallException(
                "E4502",
                "[" + from + "] leads from address to address; expected at most " + limits.redirects()
                        + " redirects, and the last was to [" + at + "]");
    }

    private Web web() {
        if (web == null) {
            web = new Web(limits);
        }
        return web;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
