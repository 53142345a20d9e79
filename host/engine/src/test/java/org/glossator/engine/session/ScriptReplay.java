package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Does what the script of a session says, in another one. */
final class ScriptReplay {

    private final Desk desk = new Desk();
    private final BinaryOperator<String> texts;

    /** @param texts what a document says, by its id and by what was typed behind it when it was opened */
    ScriptReplay(BinaryOperator<String> texts) {
        this.texts = texts;
    }

    Session of(List<String> script) throws Exception {
        for (String line : script) {
            if (!line.isBlank() && !line.startsWith("#")) {
                line(List.of(line.split(" ", -1)));
            }
        }
        return desk.session();
    }

    private void line(List<String> words) throws Exception {
        Session session = desk.session();
        String id = words.get(1);
        List<String> rest = words.subList(2, words.size());
        switch (words.get(0)) {
            case "open" -> desk.open(id, texts.apply(id, rest.get(0)));
            case "annotate" -> desk.annotate(Desk.finder(id));
            case "close" -> session.close(id);
            case "accept" -> desk.accept(words.subList(1, words.size()).toArray(String[]::new));
            case "reject" -> desk.reject(words.subList(1, words.size()).toArray(String[]::new));
            case "fix" -> session.fix(desk.finding(id), components(rest));
            case "add" ->
                session.add(
                        session.entry(rest.get(2)), id, span(rest.get(0)), components(rest.subList(3, rest.size())));
            default -> throw new AssertionError("no such command: " + words);
        }
    }

    private static Span span(String typed) {
        String[] ends = typed.substring(1).split(":", -1);
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static Map<String, String> components(List<String> words) {
        Map<String, String> components = new LinkedHashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            components.put(word.substring(0, at), word.substring(at + 1));
        }
        return components;
    }

    /**
     * What stands in the open documents after the decisions, whatever the order in which it was added; conflicts decide nothing, and what a
     * person said before the annotator did is as good as accepted.
     */
    static List<String> standing(Session session) throws SessionException {
        List<String> standing = new ArrayList<>();
        for (Entry entry : session.entries()) {
            for (Finding each : session.findings(entry, "names")) {
                standing.add(Arrays.asList(
                                entry.id(),
                                each.stored().span(),
                                Value.of(each.layer(), each.stored().value(), each.text()),
                                verdict(each))
                        .toString());
            }
        }
        standing.sort(null);
        return standing;
    }

    private static @Nullable Verdict verdict(Finding finding) {
        StoredFinding machine = finding.machine();
        boolean said = machine != null
                && machine.span().equals(finding.stored().span())
                && Value.of(finding.layer(), machine.value(), finding.text())
                        .equals(Value.of(finding.layer(), finding.stored().value(), finding.text()));
        Verdict verdict = finding.conflict() ? null : finding.verdict();
        return said && (verdict == Verdict.FIXED || verdict == Verdict.ADDED) ? Verdict.ACCEPTED : verdict;
    }
}
