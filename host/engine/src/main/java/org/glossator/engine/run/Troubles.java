package org.glossator.engine.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;

/** Why documents were partial or failed, by kind. For one thread. */
final class Troubles {

    /** Of more kinds no more are told apart: an input may bring codes of its own along, as many as it likes. */
    private static final int KINDS = 100;

    private final Set<String> annotators;
    private final Map<Kind, Trouble> kinds = new LinkedHashMap<>();

    private record Kind(String code, String annotator) {}

    Troubles(Set<String> annotators) {
        this.annotators = annotators;
    }

    void add(Entry entry) {
        Set<Kind> had = new HashSet<>();
        boolean explained = false;
        for (Problem problem : entry.problems()) {
            String annotator = annotators.contains(problem.who()) ? problem.who() : "";
            Kind kind = new Kind(problem.code(), annotator);
            boolean counts = problem.severity() == Problem.Severity.ERROR && had.add(kind);
            if (counts && (kinds.size() < KINDS || kinds.containsKey(kind))) {
                kinds.merge(kind, trouble(annotator, entry, problem, explained), Troubles::sum);
            }
            explained |= problem.severity() == Problem.Severity.ERROR;
        }
    }

    private static Trouble trouble(String annotator, Entry entry, Problem problem, boolean explained) {
        return new Trouble(annotator, 1, entry.id(), problem, explained && Failure.isLack(problem));
    }

    private static Trouble sum(Trouble before, Trouble more) {
        Trouble told = before.follows() ? more : before; // one that nothing before it explains says more
        return new Trouble(
                before.annotator(),
                before.documents() + more.documents(),
                told.first(),
                told.problem(),
                before.follows() && more.follows());
    }

    /** The commonest first; of the same number the one that came first. */
    List<Trouble> commonestFirst() {
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(Trouble::documents).reversed())
                .toList();
    }
}
