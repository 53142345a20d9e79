package org.glossator.engine.plugin.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.engine.plugin.CheckedZip;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.engine.plugin.RawZip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that nobody should unpack, installed from a file, from an address and from a signed index: refused, and nothing is left. */
class HostileArchiveTest extends InstallingTest {

    static Stream<Arguments> archives() {
        return Stream.concat(Stream.concat(outside(), bombs()), declarations());
    }

    private static Arguments archive(String words, byte[] zip) {
        return arguments(words, named(zip.length + " bytes", zip));
    }

    private static byte[] with(String path, byte[] content) {
        return TinyPlugin.zip("names", "1.0.0", "*", Map.of(path, content));
    }

    private static Stream<Arguments> outside() {
        Stream<Arguments> paths = Stream.of(
                        "../evil.txt",
                        "../../../evil.txt",
                        "../../../../evil.txt",
                        "../../../../../evil.txt",
                        "../../../../../../evil.txt",
                        "/evil.txt",
                        "lib/../../evil.txt",
                        "C:/evil.txt",
                        "lib\\evil.txt",
                        "./evil.txt",
                        "lib//evil.txt")
                .map(path -> archive("the zip has an entry \"" + path, with(path, new byte[1])));
        byte[] link = with("lib/link", "/etc/passwd".getBytes(UTF_8));
        byte[] twice = TinyPlugin.zip("names", "1.0.0", "*", Map.of("data", new byte[1], "data/more", new byte[1]));
        return Stream.concat(
                paths,
                Stream.of(
                        archive("a link or a device", RawZip.withMode(link, "lib/link", 0120777)),
                        archive("a link or a device", RawZip.withMode(link, "lib/link", 0020666)),
                        archive("each path only once", twice),
                        archive("\"lib/\\u001b]0;x\\u0007\"", with("lib/\u001b]0;x\u0007", new byte[1])),
                        archive("a path of at most 200 characters", with("lib/" + "a".repeat(197), new byte[1]))));
    }

    private static Stream<Arguments> bombs() {
        byte[] bomb = with("bomb", new byte[20 << 20]);
        byte[] liar = with("longer", new byte[1000]);
        byte[] whole = TinyPlugin.zip("names", "1.0.0");
        return Stream.of(
                archive("zip bomb", bomb),
                archive("zip bomb", RawZip.withDeclaredSize(bomb, "bomb", 10)),
                archive("damaged at \"longer\"", RawZip.withDeclaredSize(liar, "longer", 999)),
                archive("the file is not a zip", "hello".getBytes(UTF_8)),
                archive("cut off or damaged", Arrays.copyOf(whole, whole.length / 2)),
                archive("cut off or damaged", Arrays.copyOf(whole, whole.length - 1)),
                archive("the zip is empty", new byte[0]));
    }

    private static Stream<Arguments> declarations() {
        byte[] api = TinyPlugin.jar("org/glossator/text/Document.class");
        return Stream.of(
                archive("it bundles its own copy of the api", with("lib/api.jar", api)),
                archive("the api in version \">=77.0.0\"", TinyPlugin.zip("names", "1.0.0", ">=77.0.0", Map.of())),
                archive("banana", TinyPlugin.zip("names", "1.0.0", "banana", Map.of())),
                archive("plugin.version", TinyPlugin.zip("names", "latest", "*", Map.of())),
                archive("plugin.id", TinyPlugin.zip("two names", "1.0.0", "*", Map.of())),
                archive("plugin.properties", TinyPlugin.jar("lib/names.jar")));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void isRefusedWhereverItComesFrom(String words, byte[] zip) throws Exception {
        Path file = Files.write(temporary.resolve("given.zip"), zip);
        offer(release("names", "1.0.0", zip), zip);
        publish(1);
        Wanted offered = catalog().wanted("names");
        home.drop(home.take()); // its folders are there
        Files.createDirectories(scratch());
        SortedMap<String, Long> before = everything();
        PluginRefusedException e = assertThrows(
                PluginRefusedException.class,
                () -> CheckedZip.of(file, scratch()).checkApi());
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
        assertEquals(before, everything(), "before anything is cleared away");
        refused("E4504", words, () -> install(List.of(Wanted.unsigned(Location.of(file.toString())))));
        Location address = Location.of(site.address("/names-1.0.0.zip"));
        refused("E4504", words, () -> install(List.of(Wanted.unsigned(address))));
        refused("E4504", words, () -> install(List.of(offered)));
        assertEquals(before, everything());
        assertFalse(Files.exists(Path.of("/evil.txt")));
    }

    /** So deep that what climbs out of it is still in the folder of the test. */
    private Path scratch() {
        return temporary.resolve("1/2/3/4/5/6/scratch");
    }

    /** All files and folders of the test, with their sizes; without the lock, and what is unpacked where it should be. */
    private SortedMap<String, Long> everything() throws IOException {
        SortedMap<String, Long> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temporary)) {
            for (Path each : all.filter(each -> !each.startsWith(scratch()) && !each.endsWith(".staging/lock"))
                    .toList()) {
                found.put(each.toString(), Files.isRegularFile(each) ? Files.size(each) : 0);
            }
        }
        return found;
    }
}
