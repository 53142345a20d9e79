package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a publisher's key to a plugin that a stranger installs, uses and takes away again: by the launcher, with a packed plugin. */
class InstalledPluginTest {

    private static final String SOURCE = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                public record Mark(String text) {}
                private static final Layer<Mark> LAYER = new Layer<>("shouts", Mark.class);
                public String name() { return "shouts"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(LAYER); }
                public Annotator create(NoParameters parameters, Context context) {
                    return (DocumentAnnotator) (document, out) ->
                            out.add(LAYER, document.span(), new Mark("loud"), Evidence.of("all"));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Outcome gloss(String... words) {
        return Gloss.in(folder).run(words);
    }

    @Test
    void isInstalledFromAnIndexUsedSwitchedUpdatedAndRemoved() throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Path first = StrangersPlugin.zip(shop, "shouts", SOURCE);
        String key = gloss("plugin", "key", "-o", "publisher.pem")
                .endedWith(0)
                .lines()
                .get(0);
        gloss("plugin", "index", "shop", "--key-file", "publisher.pem")
                .endedWith(0)
                .said("offers 1 zip, serial 1");
        gloss("plugin", "install", "shouts", "--index", "shop")
                .endedWith(4)
                .said("E4507")
                .said("--key " + key);
        gloss("plugin", "install", "shouts", "--index", "shop", "--key", key)
                .endedWith(0)
                .said("a plugin runs with your rights")
                .said("key      " + key)
                .said("installed shouts 1.0.0: annotator shouts");
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        run().endedWith(0).printed("\"loud\"");
        gloss("plugin", "disable", "shouts").endedWith(0);
        run().endedWith(4);
        gloss("plugin", "enable", "shouts").endedWith(0);

        Path second = Files.copy(first, shop.resolve("shouts-1.1.0.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(second)) {
            Files.writeString(
                    zip.getPath("plugin.properties"),
                    "plugin.id=shouts\nplugin.version=1.1.0\nplugin.requires=>=0.1.0\n");
        }
        gloss("plugin", "install", "shop/shouts-1.1.0.zip", "--key", key).endedWith(2);
        gloss("plugin", "install", "shop/shouts-1.1.0.zip")
                .endedWith(4)
                .said("E4517 plugin shouts was installed from [" + shop.resolve("index.json") + "], key " + key);
        gloss("plugin", "index", "shop", "--key-file", "publisher.pem")
                .endedWith(0)
                .said("offers 2 zips, serial 2");
        gloss("plugin", "update").endedWith(0).said("shouts 1.1.0, in place of 1.0.0");
        gloss("plugins").endedWith(0).printed("1.1.0");
        run().endedWith(0).printed("\"loud\"");
        gloss("plugin", "remove", "shouts").endedWith(0);
        run().endedWith(4);
        assertEquals(3, gloss("plugins").endedWith(0).lines().size());
    }

    @Test
    void neverEndsACommandAsIfAllWereWell() throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        String source =
                SOURCE.replace("public String name()", "public Stranger() { System.exit(0); } public String name()");
        StrangersPlugin.zip(bad, "shouts", source);
        gloss("plugin", "install", "bad/shouts-1.0.0.zip")
                .endedWith(4)
                .said("E4504 plugin shouts ended Java by System.exit in [stranger.Stranger.<init>]")
                .said("nothing was installed");
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        gloss("--plugins", "bad", "run", "dates", "-i", "a.txt")
                .endedWith(4)
                .said("E4107 plugin shouts ended Java by System.exit in [stranger.Stranger.<init>]")
                .said("gloss plugin disable shouts");
    }

    private Outcome run() {
        return gloss("run", "shouts", "-i", "a.txt");
    }
}
