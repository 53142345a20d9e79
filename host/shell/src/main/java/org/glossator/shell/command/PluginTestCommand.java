package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.conformance.Examination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Runs a plugin's annotators through the laws of the api, each a check of its own name, in a process of their own.",
            "Odd texts, other places and zones, many threads, parameters at and beyond their bounds, interruption, memory, unloading;"
                    + " whatever the plugin does, it ends nothing but that process."
        },
        footer = {
            "",
            "For example:",
            "  plugin test target/titles-1.0.0.zip",
            "  plugin test --time 300 --json target/titles-1.0.0.zip",
            "",
            "Exit code: 0 all well, 3 there is no such file, 4 a check failed."
        })
final class PluginTestCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "ZIP", description = "A plugin's zip.")
    private Path zip = Path.of("");

    @Option(names = "--time", paramLabel = "SECONDS", description = "For all checks together; 120 unless said.")
    private long seconds = 120;

    @Option(names = "--json", description = "For a program: an object for each check, one a line.")
    private boolean json;

    PluginTestCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1) {
            throw new CommandException(ExitCode.USAGE, "E2000 --time is [" + seconds + "]; expected at least 1 second");
        }
        Checks checks = new Checks(gloss.screen(), json);
        Checks.mustBeThere(zip);
        try {
            List<CheckResult> results = Examination.of(
                    zip, Duration.ofSeconds(seconds), check -> gloss.screen().status(check));
            checks.tell(zip, results);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT, "E7003 the plugin cannot be tried in a process of its own: " + Wording.ofFile(e));
        }
        return checks.exitCode();
    }
}
