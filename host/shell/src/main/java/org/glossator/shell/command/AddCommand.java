package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.TypedPlace;
import org.glossator.shell.view.DecisionText;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Adds a finding that an annotator missed, by its words or by its START:END; undo takes it back.",
            "What stands in the text as whole words is words, also 10:30; @10:30 is a place in any text."
        },
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
        Entry entry = document == null ? session.current() : TypedIds.document(document, gloss.shell());
        session.findings(entry, layer); // says what layers there are
        DecisionStep step = session.add(entry, layer, span(entry), Components.of(typed));
        gloss.screen()
                .note("added: " + Decided.what(step)
                        + DecisionText.places(step.findings().get(0)));
        return ExitCode.OK;
    }

    private Span span(Entry entry) {
        String text = entry.document().orElseThrow().text();
        TypedPlace typedPlace = new TypedPlace(text);
        if (typedPlace.isOffsets(place)) {
            return offsets(entry, typedPlace);
        }
        List<Span> places = typedPlace.places(place);
        if (places.size() != 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    places.isEmpty() ? none(entry, typedPlace.placesInside(place)) : several(entry, text, places));
        }
        return places.get(0);
    }

    private Span offsets(Entry entry, TypedPlace typedPlace) {
        try {
            Span span = typedPlace.offsets(place);
            if (!span.isEmpty()) {
                return span;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2014 [" + place + "] is no place in " + entry.id() + "; expected " + e.getMessage());
        }
        throw new CommandException(
                ExitCode.USAGE, "E2014 at [" + place + "] stand no words; expected START:END, END behind START");
    }

    private String none(Entry entry, List<Span> inside) {
        return "E2014 [" + place + "] does not stand in " + entry.id()
                + (inside.isEmpty()
                        ? "; type the words as the text has them"
                        : " as a whole word; inside a longer one it stands at " + inside.get(0)
                                + ", which may be typed instead");
    }

    private String several(Entry entry, String text, List<Span> places) {
        StringBuilder said = new StringBuilder("E2014 [" + place + "] stands in " + places.size() + " places of "
                + entry.id() + "; name one of them by its START:END, or type more of the text:");
        for (Span at : places.subList(0, Math.min(SHOWN, places.size()))) {
            said.append("\n  ")
                    .append(at)
                    .append("  …")
                    .append(around(text, at))
                    .append('…');
        }
        return said.toString();
    }

    /** The words with some text on both sides, which begins and ends with a whole character. */
    private static String around(String text, Span at) {
        int from = Math.max(0, at.start() - CONTEXT);
        int to = Math.min(text.length(), at.end() + CONTEXT);
        from += from > 0 && isSplit(text, from) ? 1 : 0;
        to -= to < text.length() && isSplit(text, to) ? 1 : 0;
        return text.substring(from, to).replaceAll("\\s+", " ");
    }

    private static boolean isSplit(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
