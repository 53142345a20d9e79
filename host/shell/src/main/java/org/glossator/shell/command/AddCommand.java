package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Session;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Adds a finding that an annotator missed, by its words or by its START:END; undo takes it back.",
        footer = {
            "",
            "For example:",
            "  add dates \"last Friday\" type=DATE value=2024-04-26",
            "  add quotes 120:164 kind=direct person=\"Ann Lee\" --doc 003"
        })
final class AddCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    private static final int CONTEXT = 20;

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "LAYER", description = "The layer that it belongs to.")
    private String layer = "";

    @Parameters(
            index = "1",
            paramLabel = "TEXT|START:END",
            description = "Its words, as they stand in the text, or where they stand.")
    private String place = "";

    @Parameters(index = "2..*", paramLabel = "KEY=VALUE", description = "Its components, as why names them.")
    private List<String> typed = List.of();

    @Option(names = "--doc", description = "In this document instead of the one in hand.")
    private @Nullable String document; // null: the one in hand

    AddCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        Entry entry = document == null ? session.current() : session.entry(document);
        session.findings(entry, layer); // says what layers there are
        DecisionStep step = session.add(entry, layer, span(entry), Components.of(typed));
        gloss.screen().note("added: " + Decided.what(step));
        return ExitCode.OK;
    }

    private Span span(Entry entry) {
        String text = entry.document().orElseThrow().text();
        if (place.matches("[0-9]{1,9}:[0-9]{1,9}")) {
            int colon = place.indexOf(':');
            int start = Integer.parseInt(place.substring(0, colon));
            int end = Integer.parseInt(place.substring(colon + 1));
            if (start >= end || end > text.length()) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2014 [" + place + "] is no place in " + entry.id() + "; expected START:END in a text of "
                                + text.length() + " UTF-16 units");
            }
            return new Span(start, end);
        }
        List<Integer> places = new ArrayList<>();
        for (int at = place.isEmpty() ? -1 : text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
            places.add(at);
        }
        if (places.size() != 1) {
            throw new CommandException(ExitCode.USAGE, places.isEmpty() ? none(entry) : several(entry, text, places));
        }
        return new Span(places.get(0), places.get(0) + place.length());
    }

    private String none(Entry entry) {
        return "E2014 [" + place + "] does not stand in " + entry.id() + "; type the words as the text has them";
    }

    private String several(Entry entry, String text, List<Integer> places) {
        StringBuilder said = new StringBuilder("E2014 [" + place + "] stands in " + places.size() + " places of "
                + entry.id() + "; name one of them by its START:END, or type more of the text:");
        for (int at : places.subList(0, Math.min(SHOWN, places.size()))) {
            int end = at + place.length();
            said.append("\n  ")
                    .append(at)
                    .append(':')
                    .append(end)
                    .append("  …")
                    .append(text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), end + CONTEXT))
                            .replaceAll("\\s+", " "))
                    .append('…');
        }
        return said.toString();
    }
}
