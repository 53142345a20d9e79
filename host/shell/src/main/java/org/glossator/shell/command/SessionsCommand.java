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
import picocli.CommandLine.Command;

@Command(
        name = "sessions",
        description = "Lists the sessions that are kept here, with what each holds; a star marks the one in hand.",
        footer = {"", "For example:", "  sessions", "  resume quotes-of-may"})
final class SessionsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    SessionsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        SessionHome home = gloss.shell().sessions();
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
