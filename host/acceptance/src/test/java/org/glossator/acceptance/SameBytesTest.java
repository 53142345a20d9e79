package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input, pipeline and plugins give the same bytes, wherever and however they run: over every kind of input at once, with
 * documents that fail, and with a plugin that fails in as many ways as there are documents.
 */
class SameBytesTest {

    /** Fails by the text's length, in ways whose words Java makes up itself. */
    private static final String CLUMSY = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<Stranger.Parameters> {
                public record Parameters(double share, java.time.Duration patience, List<String> words) {}
                public record Found(double share, String name, Kind kind) {}
                public enum Kind { FIRST_KIND, INDIVIDUAL }
                private static final Layer<Found> FOUND = new Layer<>("found", Found.class);
                public String name() { return "clumsy"; }
                public Parameters defaults() {
                    return new Parameters(2e-3, java.time.Duration.ofMillis(1500), List.of("I", "i"));
                }
                public Set<Layer<?>> writes(Parameters parameters) { return Set.of(FOUND); }
                public Annotator create(Parameters parameters, Context context) {
                    return (DocumentAnnotator) (document, out) -> annotate(document, parameters, out);
                }
                private static void annotate(Document document, Parameters parameters, Output out) {
                    Object text = document.text();
                    switch (document.text().length() % 9) {
                        case 0 -> out.add(FOUND, new Span(0, 1), (Found) text, Evidence.of("cast"));
                        case 1 -> out.add(FOUND, new Span(0, 99_999_999), found(1), Evidence.of("outside"));
                        case 2 -> Integer.parseInt("ten");
                        case 3 -> endless(1);
                        case 4 -> List.of(1, 2).get(document.text().length());
                        case 5 -> ((String) nothing()).length();
                        case 6 -> throw new IllegalStateException("Iıİi " + 1234567.891 + " " + 2e-3);
                        default -> out.add(FOUND, new Span(0, 1), found(parameters.share()), new Evidence("ok", OptionalDouble.of(1 / 3.0), "a note"));
                    }
                    out.warn(new Span(0, 0), "an odd place");
                }
                private static Object nothing() { return null; }
                private static Found found(double share) { return new Found(share * 1e-5, "TITLE", Kind.INDIVIDUAL); }
                private static int endless(int depth) { return endless(depth + 1) + endless(depth + 2); }
            }
            """;

    @TempDir
    private static Path folder;

    private static byte[] expected = {};

    @BeforeAll
    static void runOnce() throws IOException {
        StrangersPlugin.zip(Files.createDirectories(folder.resolve("zips")), "clumsy", CLUMSY);
        Path in = Files.createDirectories(folder.resolve("in/folder/below"));
        Files.writeString(folder.resolve("in/alone.txt"), "\"ISTANBUL IS FINE,\" said İnci Işık on 3 May 2024.\n");
        Files.writeString(in.resolve("latin.txt"), "Caf\u00e9.", StandardCharsets.ISO_8859_1);
        Files.writeString(in.resolve("empty.txt"), "");
        Files.writeString(
                in.resolve("family.txt"), "He said: \"\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 at noon.\"\n");
        packed(in.resolve("packed.txt.gz"), "\"All is well,\" said Ann Lee yesterday.\n", false);
        packed(in.resolve("torn.jsonl.gz"), "{\"id\": \"whole\", \"text\": \"On Monday.\"}\n".repeat(9_000), true);
        Files.writeString(in.resolve("lines.jsonl"), """
                {"id": "one", "text": "On 3 May 2024 she left.", "date": "2024-05-03T23:59:59+05:30"}
                {"id": 2, "text": "Last Friday he came back.", "date": "May", "metadata": {"I": 1e3, "b": [1, 2.50]}}
                {"id": "one", "text": "Twice."}
                {"id": "cut", "text": "No e
                {"text": 5}
                [1, 2]
                {"id": "other", "text": "Er sagte: Guten Tag.", "language": "de"}
                """);
        expected = run(Gloss.in(folder), "1");
        Set<String> codes = Records.of(new String(expected, StandardCharsets.UTF_8)).stream()
                .flatMap(record -> record.path("problems").valueStream())
                .map(problem -> problem.path("code").asString())
                .collect(Collectors.toSet());
        assertTrue(
                codes.containsAll(Set.of("E1101", "E1102", "E1103", "E1105", "E1107", "E3101", "E3103", "E3107")),
                codes::toString);
    }

    private static void packed(Path file, String text, boolean torn) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (torn) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
    }

    @Test
    void comeFromAnyNumberOfWorkers() {
        assertSame(run(Gloss.in(folder), "8"));
    }

    @Test
    void comeInAnyLocaleZoneAndCharset() {
        assertSame(run(abroad(Gloss.in(folder), "tr", "TR", "Asia/Kolkata", "ISO-8859-9"), "8"));
        assertSame(run(abroad(Gloss.in(folder), "ar", "EG", "Pacific/Kiritimati", "UTF-16"), "3"));
    }

    @Test
    void comeFromADocumentStreamOnStandardInput() throws IOException {
        String archive = SourceTree.article("archive.jsonl").toString();
        Gloss gloss = Gloss.in(folder);
        byte[] fromFile = gloss.run("run", "quotes", "dates", "duplicates", "-i", archive)
                .endedWith(0)
                .bytes();
        byte[] fromPipe = gloss.reading(Files.readString(Path.of(archive)))
                .run("run", "quotes", "dates", "duplicates", "-i", "-")
                .endedWith(0)
                .bytes();
        assertArrayEquals(fromFile, fromPipe);
    }

    @Test
    void comeOnJdk17AndOn25() {
        String other = System.getProperty("java.specification.version").equals("25") ? "17" : "25";
        Optional<Path> jdk = jdk(other);
        assumeTrue(jdk.isPresent(), () -> "no JDK " + other + " in GLOSS_TEST_JDKS or /usr/lib/jvm");
        Gloss there = Gloss.in(folder).with("JAVA_HOME", jdk.orElseThrow().toString());
        String version = there.run("version").endedWith(0).out();
        assertTrue(version.contains("Java " + other), () -> "not on " + other + ": " + version);
        assertSame(run(there, "1"));
        assertSame(run(abroad(there, "tr", "TR", "Asia/Kolkata", "ISO-8859-9"), "8"));
    }

    /** What java.lang would say in that country. */
    private static Gloss abroad(Gloss gloss, String language, String country, String zone, String encoding) {
        return gloss.with("LC_ALL", language + "_" + country + ".UTF-8")
                .with("TZ", zone)
                .with(
                        "GLOSS_JAVA_OPTIONS",
                        "-Duser.language=" + language + " -Duser.country=" + country + " -Duser.timezone=" + zone
                                + " -Dfile.encoding=" + encoding);
    }

    /** Over a text file, a folder, a glob, JSON Lines, and JSON Lines on a pipe; half of them packed or broken. */
    private static byte[] run(Gloss gloss, String workers) {
        List<String> arguments = new ArrayList<>(List.of("run", "quotes", "dates", "duplicates", "clumsy", "-i"));
        arguments.add("in/alone.txt");
        arguments.add("in/folder");
        arguments.add(SourceTree.articles() + "/*.txt");
        arguments.add(SourceTree.article("archive.jsonl").toString());
        arguments.add("-");
        arguments.addAll(List.of("--plugins", "zips", "--workers", workers));
        byte[] bytes = gloss.reading("{\"id\": \"piped\", \"text\": \"He left on 3 May.\"}\nno JSON\n")
                .run(arguments.toArray(String[]::new))
                .endedWith(1)
                .bytes();
        assertTrue(bytes.length > 100_000, "hardly any output");
        return bytes;
    }

    /** Line by line first, so that a failure shows a line and not two heaps of bytes. */
    private static void assertSame(byte[] found) {
        List<String> lines =
                new String(expected, StandardCharsets.UTF_8).lines().toList();
        List<String> others = new String(found, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            assertEquals(lines.get(i), others.get(i));
        }
        assertArrayEquals(expected, found);
    }

    /** One of this version: of the folders in the variable, parted as in a path, or where Linux keeps them. */
    private static Optional<Path> jdk(String version) {
        List<Path> found = new ArrayList<>();
        String named = System.getenv("GLOSS_TEST_JDKS");
        if (named != null) {
            Arrays.stream(named.split(File.pathSeparator, -1)).map(Path::of).forEach(found::add);
        }
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> folders = Files.list(all)) {
                folders.sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.stream()
                .filter(each -> Files.isExecutable(each.resolve("bin/java")))
                .filter(each -> isVersion(each.resolve("release"), version))
                .findFirst();
    }

    private static boolean isVersion(Path release, String version) {
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
