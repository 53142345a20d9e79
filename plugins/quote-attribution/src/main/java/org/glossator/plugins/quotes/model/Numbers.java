package org.glossator.plugins.quotes.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads resources of lines {@code name number}; {@code #} begins a comment. */
public final class Numbers {

    private Numbers() {}

    /**
     * The numbers by name.
     *
     * @param resource beside the class
     * @throws IllegalArgumentException when there is no such resource, or a number is none
     */
    public static Map<String, Double> read(Class<?> beside, String resource) {
        Map<String, Double> numbers = new HashMap<>();
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource [" + resource + "]");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (space > 0 && line.charAt(0) != '#') {
                    numbers.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
