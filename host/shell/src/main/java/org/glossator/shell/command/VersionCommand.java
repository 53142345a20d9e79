package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.plugin.ApiVersion;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Prints the version of Glossator and of Java.")
final class VersionCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    VersionCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        gloss.screen().line("gloss " + ApiVersion.current() + " on Java " + System.getProperty("java.version"));
        return GlossCommand.done();
    }
}
