package org.glossator.shell.command;

import java.util.List;
import java.util.function.Function;
import org.glossator.engine.session.Change;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionStep;
import org.glossator.shell.view.DecisionText;

/** What was decided, in a line. */
final class Decided {

    private Decided() {}

    /** {@code quotes/3 of 003 “The bridge …”}, or how many they are. */
    static String what(DecisionStep step) {
        return what(step, DecisionText::about);
    }

    /** The same with all words of a single finding. */
    static String whole(DecisionStep step) {
        return what(step, DecisionText::whole);
    }

    private static String what(DecisionStep step, Function<Decision, String> one) {
        List<Change> changes = step.findings();
        if (changes.size() == 1) {
            return one.apply(changes.get(0).about());
        }
        long documents =
                changes.stream().map(c -> c.about().document()).distinct().count();
        return Texts.count(changes.size(), "finding")
                + (documents > 1
                        ? " in " + Texts.count(documents, "document")
                        : " of " + changes.get(0).about().document());
    }
}
