package org.glossator.shell.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Flow;

/** What there is to press or to type. */
final class Help {

    private static final Set<Action> OF_CONFLICTS = EnumSet.of(Action.TAKE, Action.WITHDRAW, Action.ADD);

    private Help() {}

    static List<Line> lines(boolean ofConflicts, int columns) {
        List<Line> lines = new ArrayList<>(List.of(Line.of("In a review", Style.TITLE)));
        for (Action action : Action.values()) {
            if (OF_CONFLICTS.contains(action) && !ofConflicts) {
                continue;
            }
            row(lines, action.key(), action.word(), action.help(), columns);
            if (action == Action.REJECT) {
                row(lines, "1-9", "", "Take the other reading of this number for the right one.", columns);
            }
        }
        return lines;
    }

    private static void row(List<Line> lines, String key, String word, String help, int columns) {
        Line heading = new Line().add("  " + Width.pad(key, 4), Style.STRONG).add(Width.pad(word, 9), Style.FAINT);
        lines.addAll(Flow.beside(heading, help, columns));
    }
}
