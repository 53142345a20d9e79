package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session is at one moment; what happens changes it in the same way when it is done and when it is read again. For one thread. */
final class SessionState {

    private final OpenDocuments documents = new OpenDocuments();
    private final Decisions decisions = new Decisions();
    private final History history = new History();
    private final List<Typed> typed = new ArrayList<>();
    private long happened; // only grows, so that it tells what came before what, whatever was undone between

    /**
     * A command that was no decision.
     *
     * @param at its place among all that happened
     */
    record Typed(String command, long at) {}

    OpenDocuments documents() {
        return documents;
    }

    Decisions decisions() {
        return decisions;
    }

    History history() {
        return history;
    }

    /** Notes commands that changed the documents, one a line; nothing where nobody typed any. */
    void note(String commands) {
        commands.lines().filter(line -> !line.isBlank()).forEach(line -> typed.add(new Typed(line, ++happened)));
    }

    List<Typed> typed() {
        return List.copyOf(typed);
    }

    /** @throws IllegalArgumentException when there is not so much to undo or redo */
    void apply(Event event) {
        if (event instanceof Event.Decided decided) {
            decisions.apply(decided.step());
            history.add(decided.step(), ++happened);
        } else if (event instanceof Event.Undone undone) {
            List<DecisionStep> steps = all(history.last(undone.steps()), undone.steps());
            steps.forEach(step -> decisions.apply(step.reversed()));
            history.back(steps.size());
        } else if (event instanceof Event.Redone redone) {
            List<DecisionStep> steps = all(history.next(redone.steps()), redone.steps());
            steps.forEach(decisions::apply);
            history.forward(steps.size());
        } else if (event instanceof Event.Closed closed) {
            close(closed.document());
            noteClosed(closed.document());
        } else if (event instanceof Event.InHand use) {
            documents.take(use.document());
        }
    }

    void close(String document) {
        documents.remove(document);
        decisions.forget(document);
    }

    void noteClosed(String document) {
        note("close" + Quoting.named(List.of(document)));
    }

    private static List<DecisionStep> all(List<DecisionStep> steps, int wanted) {
        if (steps.size() < wanted) {
            throw new IllegalArgumentException(
                    "it takes " + wanted + " steps back or forth, and there are " + steps.size());
        }
        return steps;
    }

    @Nullable
    Decision decision(long key) {
        return decisions.get(key);
    }
}
