package org.glossator.shell;

import java.util.List;
import java.util.Set;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.query.Names;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Visible;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;

/** Completes what is said of a finding, {@code kind=direct}: the components of its layer, and behind the sign the values that are known. */
final class ComponentCompletion {

    private static final int MOST = 200;

    private final Session session;

    ComponentCompletion(Session session) {
        this.session = session;
    }

    /** The first word behind the command is the id of a finding. */
    void behindFinding(String word, ParsedLine line, List<Candidate> candidates) {
        try {
            complete(session.finding(line.words().get(1)).layer(), word, line, candidates);
        } catch (SessionException e) {
            return; // the command will say so
        }
    }

    /** The first word behind the command is a layer of the document in hand. */
    void behindLayer(String word, ParsedLine line, List<Candidate> candidates) {
        try {
            session.current()
                    .findings()
                    .layer(line.words().get(1))
                    .ifPresent(layer -> complete(layer, word, line, candidates));
        } catch (SessionException e) {
            return; // nothing is open
        }
    }

    private void complete(StoredLayer layer, String word, ParsedLine line, List<Candidate> candidates) {
        int sign = word.indexOf('=');
        if (sign > 0) {
            String before = word.substring(0, sign + 1);
            values(layer, word.substring(0, sign)).forEach(value -> add(candidates, before + value, value, "", true));
            return;
        }
        Set<String> typed = Set.copyOf(line.words().subList(2, line.wordIndex()));
        for (String component : layer.components()) {
            if (typed.stream().noneMatch(each -> each.startsWith(component + "="))) {
                String type = layer.shape().getOrDefault(component, "");
                add(candidates, component + "=", component, type, false);
            }
        }
    }

    private List<String> values(StoredLayer layer, String component) {
        return layer.shape().getOrDefault(component, "").startsWith("boolean")
                ? List.of("yes", "no")
                : Names.of(session).values(layer.name() + "." + component, MOST);
    }

    private static void add(List<Candidate> candidates, String value, String shown, String help, boolean complete) {
        // What comes from outside is put into the line only where it harms nobody.
        if (Visible.line(value).equals(value)) {
            candidates.add(new Candidate(value, shown, null, help.isEmpty() ? null : help, null, null, complete));
        }
    }
}
