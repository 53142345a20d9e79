package org.glossator.engine.pipeline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What each problem's code means, as {@code gloss help E2104} prints it. */
public final class ProblemCodes {

    private ProblemCodes() {}

    /** What the code means and what can be done; empty when there is no such code. */
    public static Optional<String> explain(String code) {
        return Optional.ofNullable(read().getProperty(code));
    }

    /** Every code, sorted. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(new TreeSet<>(read().stringPropertyNames()));
    }

    private static Properties read() {
        Properties codes = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemCodes.class.getResourceAsStream("problems.properties")),
                StandardCharsets.UTF_8)) {
            codes.load(reader);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
