package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Decisions.Spot;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The commands that make a session anew: those on documents as they were typed, the decisions that stand by the ids they were made on. A
 * decision that is in conflict, or was withdrawn as such, is a comment: its id may name other words when the documents are opened again.
 */
final class HistoryScript {

    private static final int IDS = 20; // in a line

    private final SessionState state;
    private final List<String> lines = new ArrayList<>();
    private final Map<Long, String> comments = new HashMap<>(); // by key, what begins the lines that are not to be done
    private final Map<Spot, Map<Long, Integer>> adding =
            new HashMap<>(); // the place of each key among those that the script adds

    HistoryScript(SessionState state) {
        this.state = state;
        for (DecisionStep step : state.history().done()) {
            if (step.command().equals(Deciding.WITHDRAW)) {
                step.changes().forEach(change -> comments.put(change.key(), "# withdrawn: "));
            }
        }
        for (Entry entry : state.documents().all()) {
            state.decisions()
                    .decidedOn(entry)
                    .forEach(layer -> state.decisions()
                            .attachment(entry, layer)
                            .conflicts()
                            .forEach(conflict -> comments.put(conflict.key(), "# in conflict: ")));
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
        lines.replaceAll(HistoryScript::onOneLine);
        return lines;
    }

    /** No quotes hold a line break in a script: the command is a comment, which shows it. */
    private static String onOneLine(String line) {
        return line.indexOf('\n') < 0 && line.indexOf('\r') < 0
                ? line
                : "# holds a line break: " + line.replace('\n', '\u240a').replace('\r', '\u240d');
    }

    private void step(DecisionStep step) {
        Map<Verdict, List<String>> ids = new LinkedHashMap<>();
        for (Change change : step.changes()) {
            String comment = comments.get(change.key());
            Decision after = change.after();
            boolean rejects = after == null || after.verdict() == Verdict.REJECTED;
            if (comment != null) {
                comment(comment, change);
            } else if (after == null || rejects || after.verdict() == Verdict.ACCEPTED) {
                ids.computeIfAbsent(rejects ? Verdict.REJECTED : Verdict.ACCEPTED, v -> new ArrayList<>())
                        .add(id(change));
            } else {
                if (adds(change, after)) {
                    Map<Long, Integer> here = adding.computeIfAbsent(spot(after), s -> new HashMap<>());
                    here.putIfAbsent(change.key(), here.size());
                }
                lines.add(said(change, after));
            }
        }
        ids.forEach(this::verdict);
    }

    private void comment(String comment, Change change) {
        Decision after = change.after();
        if (after == null) {
            return; // what it takes back is a comment too
        }
        boolean verdict = after.verdict() == Verdict.ACCEPTED || after.verdict() == Verdict.REJECTED;
        lines.add(
                comment + (verdict ? command(after.verdict()) + " " + Quoting.word(after.id()) : said(change, after)));
    }

    private static boolean adds(Change change, Decision after) {
        return after.verdict() == Verdict.ADDED && change.before() == null;
    }

    private String said(Change change, Decision after) {
        if (adds(change, after)) {
            return "add " + after.layer() + " " + TypedPlace.sure(after.place().span()) + " --doc "
                    + Quoting.word(after.document()) + parameters(after, null);
        }
        Decision before = change.before();
        return "fix " + Quoting.word(id(change)) + bounds(change, after)
                + parameters(after, before == null ? after.was() : before.value());
    }

    /** As the finding is called when the script runs: what was added and undone again has a number here, and none there. */
    private String id(Change change) {
        Decision about = change.about();
        Spot spot = spot(about);
        Integer slot = adding.getOrDefault(spot, Map.of()).get(change.key());
        if (slot == null || about.number() <= found(spot)) {
            return about.id();
        }
        int undone = state.decisions().slot(spot.document(), spot.layer(), change.key()) - slot;
        return spot.document() + "/" + spot.layer() + "/" + (about.number() - undone);
    }

    private static Spot spot(Decision decision) {
        return new Spot(decision.document(), decision.layer());
    }

    /** How many findings of the annotator's own there are. */
    private int found(Spot spot) {
        Entry entry = state.documents().exactly(spot.document());
        return entry == null
                ? 0
                : entry.findings()
                        .layer(spot.layer())
                        .map(layer -> layer.findings().size())
                        .orElse(0);
    }

    private void verdict(Verdict verdict, List<String> ids) {
        for (int from = 0; from < ids.size(); from += IDS) {
            StringBuilder line = new StringBuilder(command(verdict));
            ids.subList(from, Math.min(ids.size(), from + IDS))
                    .forEach(id -> line.append(' ').append(Quoting.word(id)));
            lines.add(line.toString());
        }
    }

    private static String command(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? "accept" : "reject";
    }

    private static String bounds(Change change, Decision after) {
        if (after.to() != null) {
            return place(after, after.to().span());
        }
        boolean moved = change.before() != null
                && !change.before().place().span().equals(after.place().span());
        return moved ? place(after, after.place().span()) : "";
    }

    private static String place(Decision after, Span span) {
        String name = after.value().components().containsKey("span") ? TypedPlace.PLACE : "span";
        return " " + name + "=" + TypedPlace.sure(span);
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
