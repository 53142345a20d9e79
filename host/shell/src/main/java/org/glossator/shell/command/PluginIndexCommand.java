package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.IndexMaker;
import org.glossator.engine.plugin.install.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description = {
            "Makes and signs the index of a folder of plugin zips: index.json and index.json.sig in it.",
            "Copy the folder to any web server, or share it as it is; others install from it with --index."
        },
        footer = {"", "For example:", "  plugin index zips --key-file publisher.pem"})
final class PluginIndexCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "FOLDER", description = "The folder that holds the zips.")
    private Path folder = Path.of("");

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "KEY",
            description = "The private key; plugin key makes one.")
    private Path key = Path.of("");

    PluginIndexCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        IndexMaker.Made made = IndexMaker.make(folder, SigningKey.read(key));
        gloss.screen()
                .note("[" + made.file() + "] " + (made.changed() ? "offers " : "offers already ")
                        + Texts.count(made.index().releases().size(), "zip") + ", serial "
                        + made.index().serial() + ", key "
                        + made.index().key().fingerprint());
        if (!made.keyBefore().isEmpty()) {
            gloss.screen()
                    .note("before it was signed by " + made.keyBefore()
                            + ": who trusts that key is told and has to agree");
        }
        return ExitCode.OK;
    }
}
