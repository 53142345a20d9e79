package org.glossator.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Public, since what stands in a class that is not seen is not seen either. */
public class SignaturesTest {

    /** Stands for a type that plugins implement. */
    public interface Shown<T extends Record> {
        int FIRST = 1;

        <V> @Nullable V find(List<? extends V> within, Map<String, @Nullable T> more, int... places) throws IOException;

        default Function<? super T, ?> reading() {
            return each -> each;
        }
    }

    private interface Hidden {
        /** What stands in an interface is public, but for whom? */
        interface Within {}
    }

    private static final List<String> SHOWN = List.of(
            "org.glossator.signatures.SignaturesTest$Shown abstract <V> @Nullable V find(java.util.List<? extends V>,"
                    + " java.util.Map<java.lang.String, @Nullable T>, int[]) throws java.io.IOException",
            "org.glossator.signatures.SignaturesTest$Shown default java.util.function.Function<? super T, ?> reading()",
            "org.glossator.signatures.SignaturesTest$Shown interface<T extends java.lang.Record>",
            "org.glossator.signatures.SignaturesTest$Shown static int FIRST");

    /** The baseline: whoever changes the api says so by changing this file, and sees what it means. */
    @Test
    void areThoseOfTheFile() throws Exception {
        List<String> now = Signatures.of(apiTypes());
        Files.write(Path.of("target/signatures.txt"), now);
        ApiChange change = ApiChange.between(Files.readAllLines(Path.of("signatures.txt")), now);
        assertTrue(now.size() > 100, "only " + now.size() + " lines");
        assertTrue(change.isEmpty(), change::inWords);
    }

    private static Stream<Class<?>> apiTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Span.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .<Class<?>>map(SignaturesTest::type)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sayWhatTypesAndMembersPromise() {
        assertEquals(SHOWN, Signatures.of(Stream.of(Shown.class, Hidden.class, Hidden.Within.class)));
    }

    @Test
    void breakWhereSomethingIsGone() {
        String gone = SHOWN.get(1);
        ApiChange change = ApiChange.between(
                SHOWN, SHOWN.stream().filter(line -> !line.equals(gone)).toList());
        assertEquals(List.of(gone), change.breaking());
        assertTrue(change.inWords().contains("a plugin built before may break"), change::inWords);
    }

    @Test
    void breakWhereThoseWhoImplementATypeWouldHaveToAddSomething() {
        String added = "org.glossator.signatures.SignaturesTest$Shown abstract int added()";
        assertEquals(List.of(added), ApiChange.between(SHOWN, with(added)).breaking());
    }

    @Test
    void takeADefaultMethodAndANewTypeForHarmless() {
        String method = "org.glossator.signatures.SignaturesTest$Shown default int added()";
        String type = "org.glossator.signatures.Added abstract int added()";
        assertEquals(List.of(), ApiChange.between(SHOWN, with(method)).breaking());
        assertEquals(List.of(method), ApiChange.between(SHOWN, with(method)).compatible());
        assertEquals(List.of(), ApiChange.between(SHOWN, with(type)).breaking());
    }

    private static List<String> with(String line) {
        return Stream.concat(SHOWN.stream(), Stream.of(line)).toList();
    }
}
