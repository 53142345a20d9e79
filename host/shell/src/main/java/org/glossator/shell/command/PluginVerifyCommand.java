package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.verify.PluginVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Looks into plugin zips without running anything of them: what they hold, what they name, and what they could reach.",
            "Of each: the archive, the description, the versions of its classes, whether each class and method of the api that it names"
                    + " is there, copies of the api, classes that are there twice, the index of its annotators, native code; and"
                    + " what it refers to of network, files, processes, threads and reflection, which is told and not refused."
        },
        footer = {
            "",
            "For example:",
            "  plugin verify target/plugins/org.example.titles-1.0.0.zip",
            "  plugin verify --json target/plugins/org.example.titles-1.0.0.zip",
            "",
            "Exit code: 0 all well, 3 there is no such file, 4 a check failed."
        })
final class PluginVerifyCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "1..*", paramLabel = "ZIP", description = "A plugin's zip; any number of them.")
    private List<Path> zips = List.of();

    @Option(names = "--json", description = "For a program: an object for each check, one a line.")
    private boolean json;

    PluginVerifyCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        Checks checks = new Checks(gloss.screen(), json);
        for (Path zip : zips) {
            Checks.mustBeThere(zip);
        }
        for (Path zip : zips) {
            checks.tell(zip, PluginVerifier.verify(zip));
        }
        return checks.exitCode();
    }
}
