package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.jspecify.annotations.Nullable;

/**
 * The commands that make a session anew: those on documents as they were typed, and between them the decisions that stand, each by the id
 * it was made on. A decision whose id names something else by now, after a text was edited, comes last, by the id that it has now. One that
 * is in conflict, or was withdrawn as such, is a comment: its id may name other words when the documents are opened again.
 */
final class HistoryScript {

    private static final int IDS = 20; // in a line

    private final SessionState state;
    private final MovedDecisions moved;
    private final List<String> lines = new ArrayList<>();
    private final Map<Long, String> comments = new HashMap<>(); // by key, what begins the lines that are not to be done
    private final Set<Change> last = Collections.newSetFromMap(new IdentityHashMap<>()); // of each key

    HistoryScript(SessionState state) {
        this.state = state;
        this.moved = new MovedDecisions(state);
        Map<Long, Change> byKey = new HashMap<>();
        for (DecisionStep step : state.history().done()) {
            step.changes().forEach(change -> byKey.put(change.key(), change));
            if (step.command().equals(Deciding.WITHDRAW)) {
                step.changes().forEach(change -> comments.put(change.key(), "# withdrawn: "));
            }
            if (step.command().equals(Importing.COMMAND)) {
                step.changes().stream()
                        .filter(change ->
                                state.documents().exactly(change.about().document()) == null)
                        .forEach(change -> comments.put(change.key(), "# not open: "));
            }
        }
        last.addAll(byKey.values());
        for (Entry entry : state.documents().all()) {
            for (StoredLayer layer : state.decisions().decidedOn(entry)) {
                Attachment attachment = state.decisions().attachment(entry, layer);
                attachment.echoes().forEach(each -> comments.put(each.key(), "# said more than once: "));
                attachment.conflicts().forEach(conflict -> comments.put(conflict.key(), "# in conflict: "));
            }
        }
    }

    List<String> lines() {
        List<DecisionStep> steps = state.history().done();
        List<Long> places = state.history().places();
        int step = 0;
        for (SessionState.Typed typed : state.typed()) {
            while (step < steps.size() && places.get(step) < typed.at()) {
                step(steps.get(step++));
            }
            lines.add(typed.command());
        }
        while (step < steps.size()) {
            step(steps.get(step++));
        }
        say(moved.now());
        lines.replaceAll(HistoryScript::onOneLine);
        return lines;
    }

    /** No quotes hold a line break in a script: the command is a comment, which shows it. */
    private static String onOneLine(String line) {
        return Quoting.isOnOneLine(line)
                ? line
                : Quoting.UNSAYABLE + line.replace('\n', '\u240a').replace('\r', '\u240d');
    }

    private void step(DecisionStep step) {
        List<Decision> decisions = new ArrayList<>();
        for (Change change : step.changes()) {
            String comment = comments.get(change.key());
            Decision after = change.after();
            if (after == null) {
                continue; // what it takes back is not said
            }
            if (comment != null) {
                lines.add(comment + one(after));
            } else if (last.contains(change) && !moved.has(change.key())) {
                decisions.add(after);
            }
        }
        say(decisions);
    }

    private void say(List<Decision> decisions) {
        Map<Verdict, List<String>> ids = new LinkedHashMap<>();
        for (Decision each : decisions) {
            if (each.verdict() == Verdict.ACCEPTED || each.verdict() == Verdict.REJECTED) {
                ids.computeIfAbsent(each.verdict(), v -> new ArrayList<>()).add(each.id());
            } else {
                lines.add(one(each));
            }
        }
        ids.forEach(this::verdict);
    }

    private static String one(Decision decision) {
        return switch (decision.verdict()) {
            case ACCEPTED, REJECTED -> command(decision.verdict()) + Quoting.named(List.of(decision.id()));
            case ADDED ->
                "add " + decision.layer() + " "
                        + TypedPlace.sure(decision.place().span()) + Quoting.option("--doc", decision.document())
                        + parameters(decision, null);
            case FIXED ->
                "fix" + Quoting.named(List.of(decision.id())) + bounds(decision) + parameters(decision, decision.was());
        };
    }

    private void verdict(Verdict verdict, List<String> ids) {
        Map<Boolean, List<String>> sayable = ids.stream().collect(Collectors.partitioningBy(Quoting::isOnOneLine));
        List<String> whole = sayable.getOrDefault(true, List.of());
        for (int from = 0; from < whole.size(); from += IDS) {
            lines.add(command(verdict) + Quoting.named(whole.subList(from, Math.min(whole.size(), from + IDS))));
        }
        // each alone, since it will be a comment
        sayable.getOrDefault(false, List.of()).forEach(id -> lines.add(command(verdict) + Quoting.named(List.of(id))));
    }

    private static String command(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? "accept" : "reject";
    }

    private static String bounds(Decision fixed) {
        if (fixed.to() == null) {
            return "";
        }
        String name = fixed.value().components().containsKey("span") ? TypedPlace.PLACE : "span";
        return " " + name + "=" + TypedPlace.sure(fixed.to().span());
    }

    /** What is typed to say so; where a value was there before, only what differs. */
    private static String parameters(Decision decision, @Nullable Value before) {
        StringBuilder typed = new StringBuilder();
        decision.value().components().forEach((name, held) -> {
            boolean said = before == null
                    ? held != null
                    : !Objects.equals(held, before.components().get(name));
            if (said) {
                typed.append(' ')
                        .append(Quoting.word(name + "="
                                + typed(held, decision.value().words().containsKey(name))));
            }
        });
        return typed.toString();
    }

    private static String typed(@Nullable Object held, boolean span) {
        if (held == null) {
            return "";
        }
        if (held instanceof List<?> list) {
            List<String> parts = list.stream().map(String::valueOf).toList();
            return span ? "@" + String.join(":", parts) : String.join(",", parts);
        }
        return held instanceof Boolean flag ? flag ? "yes" : "no" : held.toString();
    }
}
