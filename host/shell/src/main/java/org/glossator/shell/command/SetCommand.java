package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description =
                "Shows the settings of this shell, or changes one until it ends; a line as review = lines in the configuration file, which config show names, does so for good.",
        footer = {"", "For example:", "  set", "  set workers 4", "  set color never"})
final class SetCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "color, pager, review or workers.")
    private @Nullable String name; // null: show all

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "What it shall be.")
    private @Nullable String value; // null: show it

    SetCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        var all = gloss.shell().settings().all();
        if (name == null) {
            all.forEach((key, held) -> gloss.screen().line(key + " = " + held));
        } else if (value != null) {
            gloss.shell().settings().set(name, value);
            if (gloss.shell().sessionInHand().isAlone()) {
                gloss.screen()
                        .note("it holds until the shell ends, which is now; for good: the line " + name + " = " + value
                                + " in " + ConfigurationFile.standard());
            }
        } else if (all.containsKey(name)) {
            gloss.screen().line(name + " = " + all.get(name));
        } else {
            throw Settings.unknown(name);
        }
        return ExitCode.OK;
    }
}
