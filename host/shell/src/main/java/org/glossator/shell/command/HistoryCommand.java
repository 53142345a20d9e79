package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Quoting;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description =
                "Lists the commands that decided something, those that redo would do again last; or all as a script.",
        footer = {"", "For example:", "  history", "  history --script"})
final class HistoryCommand implements Callable<Integer> {

    private static final int COMMAND = 9;
    private static final int LEAST = 20; // columns for what was decided

    private final GlossCommand gloss;

    @Option(names = "--script", description = "As commands that make this session anew.")
    private boolean script;

    HistoryCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        Session session = gloss.shell().session();
        if (script) {
            List<String> lines = session.script();
            lines.forEach(gloss.screen()::copyable);
            long unsayable = lines.stream()
                    .filter(line -> line.startsWith(Quoting.UNSAYABLE))
                    .count();
            if (unsayable > 0) {
                gloss.screen()
                        .note(
                                Texts.count(unsayable, "command")
                                        + " on names that hold a line break, in the script as a comment; export decisions carries those too");
            }
            int conflicts = session.conflicts().size();
            if (conflicts > 0) {
                gloss.screen()
                        .note(Texts.count(conflicts, "decision")
                                + " in conflict, in the script as a comment; export decisions carries those too");
            }
            return ExitCode.OK;
        }
        Extent extent = gloss.screen().extent();
        List<DecisionStep> steps = new ArrayList<>(session.done());
        steps.addAll(session.undone());
        for (int i = 0; i < steps.size(); i++) {
            gloss.screen().line(row(i + 1, steps.get(i), i >= session.done().size(), extent));
        }
        gloss.screen()
                .note(Texts.count(session.done().size(), "step") + " done"
                        + (session.undone().isEmpty()
                                ? ""
                                : ", " + session.undone().size() + " undone"));
        return ExitCode.OK;
    }

    private static Line row(int number, DecisionStep step, boolean undone, Extent extent) {
        Line line = new Line()
                .add("  " + Width.pad(Integer.toString(number), 5), Style.MARK)
                .add(Moment.of(step.at()) + "  ", Style.FAINT)
                .add(Width.pad(step.command(), COMMAND) + " ");
        String end = undone ? "  (undone)" : "";
        int room = Math.max(LEAST, extent.columns() - line.width() - Width.of(end));
        return line.add(extent.cut(Decided.whole(step), room)).add(end, Style.FAINT);
    }
}
