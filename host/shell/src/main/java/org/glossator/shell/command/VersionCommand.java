package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.plugin.ApiVersion;
import picocli.CommandLine.Command;

/** Prints versions. */
@Command(name = "version", description = "Prints the version of Glossator and of Java.")
public final class VersionCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    VersionCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        gloss.screen().line(text());
        return ExitCode.OK;
    }

    /** One line: the version of Glossator and that of Java. */
    public static String text() {
        return "gloss " + ApiVersion.current() + " on Java " + System.getProperty("java.version");
    }
}
