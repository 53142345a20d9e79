package org.glossator.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.view.RefusalsView;
import org.jline.reader.Candidate;

/** Completes what the session in hand holds: documents, layers, findings, refused words; and the names of sessions. */
final class SessionCompletion {

    private final Shell shell;

    SessionCompletion(Shell shell) {
        this.shell = shell;
    }

    /** Whether nobody is harmed when a name from outside is put into the line. */
    static boolean isTypable(String name) {
        return Visible.line(name).equals(name);
    }

    void documents(List<Candidate> candidates) {
        shell.session().entries().stream()
                .map(Entry::id)
                .filter(SessionCompletion::isTypable)
                .forEach(id -> Completion.add(candidates, id, true));
    }

    void sessions(List<Candidate> candidates) {
        try {
            shell.sessions().names().forEach(name -> Completion.add(candidates, name, true));
        } catch (IOException e) {
            return; // the command will say so
        }
    }

    void layers(List<Candidate> candidates) {
        current().stream()
                .map(StoredLayer::name)
                .filter(SessionCompletion::isTypable)
                .forEach(name -> Completion.add(candidates, name, true));
    }

    void findings(List<Candidate> candidates) {
        try {
            Entry entry = shell.session().current();
            for (StoredLayer layer : current()) {
                if (isTypable(layer.name())) {
                    for (Finding finding : shell.session().findings(entry, layer.name())) {
                        String id = layer.name() + "/" + finding.number();
                        // In the order of the text: by their letters, 10 would stand before 2.
                        candidates.add(new Candidate(id, id, null, null, null, null, true, candidates.size()));
                    }
                }
            }
        } catch (SessionException e) {
            return; // nothing is open
        }
    }

    /** The words, in the order of the text. */
    void refused(List<Candidate> candidates) {
        try {
            Entry entry = shell.session().current();
            String text = entry.document().orElseThrow().text();
            shell.session().refusals(entry).stream()
                    .map(each -> RefusalsView.words(each, text))
                    .filter(SessionCompletion::isTypable)
                    .distinct()
                    .forEach(each ->
                            candidates.add(new Candidate(each, each, null, null, null, null, true, candidates.size())));
        } catch (SessionException e) {
            return; // nothing is open
        }
    }

    private List<StoredLayer> current() {
        try {
            Entry entry = shell.session().current();
            return new ArrayList<>(entry.findings().all());
        } catch (SessionException e) {
            return List.of();
        }
    }
}
