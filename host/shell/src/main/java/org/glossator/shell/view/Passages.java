package org.glossator.shell.view;

import java.util.List;
import org.glossator.engine.measure.Passage;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;

/** Words in their sentence, in brackets. */
final class Passages {

    private Passages() {}

    /** The lines, each behind the margin. */
    static List<Line> lines(Passage passage, int width, String margin) {
        Flow flow = new Flow();
        flow.add(passage.before(), Style.PLAIN);
        flow.add("[" + passage.words() + "]", Style.MARK);
        flow.add(passage.after(), Style.PLAIN);
        return flow.lines(width, margin);
    }

    /** A word in a column of its own, and what it says of the passage beside it. */
    static List<Line> told(String who, String what, int width, String margin) {
        Flow flow = new Flow();
        flow.add(who + " ", Style.FAINT);
        flow.add(what, Style.VALUE);
        return flow.lines(width, margin);
    }
}
