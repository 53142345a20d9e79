package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "key",
        description = {
            "Makes a key to sign an index of your own plugins with, and prints its fingerprint.",
            "The file is for you alone: who has it can publish in your name. Tell the fingerprint by another way than the index."
        },
        footer = {"", "For example:", "  plugin key -o publisher.pem"})
final class PluginKeyCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "A new file for the private key: Ed25519, PKCS#8 in PEM, readable for its owner alone.")
    private Path file = Path.of("");

    PluginKeyCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        SigningKey key = SigningKey.generate();
        key.write(file);
        gloss.screen().line(key.publisher().fingerprint());
        gloss.screen().note("[" + file + "] holds the private key; keep it to yourself, and keep a copy");
        return ExitCode.OK;
    }
}
