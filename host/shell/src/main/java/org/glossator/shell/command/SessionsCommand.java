package org.glossator.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        description = {
            "Lists the sessions that are kept here, with what each holds; a star marks the one in hand.",
            "With --remove it deletes one, its documents and decisions, for good: no undo brings it back. One that is open, here or elsewhere, stays."
        },
        footer = {"", "For example:", "  sessions", "  resume quotes-of-may"})
final class SessionsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Option(names = "--remove", paramLabel = "NAME", description = "Delete this session.")
    private @Nullable String removed; // null: none

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    SessionsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        SessionHome home = gloss.shell().sessions();
        return removed == null ? list(home) : remove(home, removed);
    }

    private int remove(SessionHome home, String name) throws IOException, SessionException {
        if (!yes && home.isSession(name) && !agrees(home.glance(name))) {
            gloss.screen().note("nothing was removed");
            return ExitCode.OK;
        }
        home.remove(name);
        gloss.screen().note("removed: the session " + name);
        return ExitCode.OK;
    }

    private boolean agrees(SessionHome.Glance glance) {
        String matter = "the session " + glance.name() + ", " + holds(glance);
        return gloss.shell()
                .askPerson(List.of(), "remove " + matter + ", for good? [y/N]")
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "E2016 this removes " + matter + ", and nobody can be asked; add --yes if it is meant"));
    }

    private int list(SessionHome home) throws IOException {
        List<String> names = home.names();
        String inHand = gloss.shell().sessionInHand().name();
        String taken =
                gloss.shell().sessionInHand().taken().flatMap(Session::name).orElse("");
        int widest = names.stream().mapToInt(Width::of).max().orElse(0);
        for (String name : names) {
            Line line = new Line()
                    .add(name.equals(inHand) ? "* " : "  ", Style.MARK)
                    .add(Width.pad(name, widest), Style.STRONG);
            gloss.screen().line(told(line, home, name, name.equals(taken)));
        }
        gloss.screen()
                .note(
                        names.isEmpty()
                                ? "no session in " + home.folder() + "; save keeps this one"
                                : Texts.count(names.size(), "session") + " in " + home.folder());
        return ExitCode.OK;
    }

    /** One that cannot be read says so in its row, and leaves the others theirs. */
    private static Line told(Line line, SessionHome home, String name, boolean ours) {
        try {
            SessionHome.Glance glance = home.glance(name);
            return line.add("  " + Moment.of(glance.changed()), Style.FAINT)
                    .add("  " + holds(glance))
                    .add(ours || glance.refusal().isEmpty() ? "" : "  " + glance.refusal(), Style.WARNING);
        } catch (SessionException | IOException e) {
            return line.add("  " + Wording.of(e), Style.WARNING);
        }
    }

    private static String holds(SessionHome.Glance glance) {
        return Texts.count(glance.documents(), "document") + ", " + Texts.count(glance.decisions(), "decision")
                + (glance.conflicts() == 0 ? "" : ", " + glance.conflicts() + " in conflict");
    }
}
