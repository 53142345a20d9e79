package org.glossator.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.engine.query.Names;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Visible;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;

/** Completes expressions: layers and names where one may stand, behind an operator the values that the open documents hold. */
final class ExpressionCompletion {

    private static final int MOST = 200;
    private static final Pattern COMPARISON =
            Pattern.compile("(?<before>\\(*(?<name>[^()=!<>~]+)(?<operator>!=|=|~)).*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,'’-]+");
    private static final Set<String> BETWEEN = Set.of("and", "or", "not", "near");

    private final Session session;

    ExpressionCompletion(Session session) {
        this.session = session;
    }

    /** @param first the place in the line of the expression's first word */
    void complete(String word, ParsedLine line, int first, List<Candidate> candidates) {
        Names names = Names.of(session);
        Matcher comparison = COMPARISON.matcher(word);
        if (comparison.matches()) {
            values(names, comparison, candidates);
        } else if (line.wordIndex() > first && endsOperand(line.words().get(line.wordIndex() - 1))) {
            List.of("and", "or", "near", "not").forEach(each -> add(candidates, each, each, "", true));
        } else {
            names(names, word.replaceAll("[^(].*", ""), candidates);
        }
    }

    private static boolean endsOperand(String before) {
        return !BETWEEN.contains(before) && !before.endsWith("(") && !before.matches("near\\([0-9]+\\)");
    }

    private static void names(Names names, String brackets, List<Candidate> candidates) {
        for (String layer : names.layers()) {
            add(candidates, brackets + layer, layer, "findings of the layer", true);
        }
        Map<String, String> attributes = Names.attributes();
        names.fields()
                .forEach(name -> add(candidates, brackets + name, name, attributes.getOrDefault(name, ""), false));
        List.of("not", "near").forEach(each -> add(candidates, brackets + each, each, "", true));
    }

    private static void values(Names names, Matcher comparison, List<Candidate> candidates) {
        boolean pattern = comparison.group("operator").equals("~");
        for (String value : names.values(comparison.group("name"), MOST)) {
            if (!pattern || PLAIN.matcher(value).matches()) {
                add(candidates, comparison.group("before") + value, value, "", true);
            }
        }
    }

    private static void add(List<Candidate> candidates, String value, String shown, String help, boolean complete) {
        // A name from outside is put into the line only where it harms nobody.
        if (Visible.line(value).equals(value)) {
            candidates.add(new Candidate(value, shown, null, help.isEmpty() ? null : help, null, null, complete));
        }
    }
}
