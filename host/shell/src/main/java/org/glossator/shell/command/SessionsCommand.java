package org.glossator.shell.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import picocli.CommandLine.Command;

@Command(
        name = "sessions",
        description = "Lists the sessions that are kept here, with what each holds; a star marks the one in hand.",
        footer = {"", "For example:", "  sessions", "  resume quotes-of-may"})
final class SessionsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final GlossCommand gloss;

    SessionsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        SessionHome home = gloss.shell().sessions();
        List<String> names = home.names();
        String inHand = gloss.shell().session().name().orElse("");
        int widest = names.stream().mapToInt(Width::of).max().orElse(0);
        for (String name : names) {
            boolean ours = name.equals(inHand);
            SessionHome.Glance glance = home.glance(name);
            gloss.screen()
                    .line(new Line()
                            .add(ours ? "* " : "  ", Style.MARK)
                            .add(Width.pad(name, widest), Style.STRONG)
                            .add("  " + TIME.format(glance.changed().atZone(ZoneId.systemDefault())), Style.FAINT)
                            .add("  " + holds(glance))
                            .add(ours || glance.refusal().isEmpty() ? "" : "  " + glance.refusal(), Style.WARNING));
        }
        gloss.screen()
                .note(
                        names.isEmpty()
                                ? "no session in " + home.folder() + "; save keeps this one"
                                : Texts.count(names.size(), "session") + " in " + home.folder());
        return ExitCode.OK;
    }

    private static String holds(SessionHome.Glance glance) {
        return Texts.count(glance.documents(), "document") + ", " + Texts.count(glance.decisions(), "decision")
                + (glance.conflicts() == 0 ? "" : ", " + glance.conflicts() + " in conflict");
    }
}
