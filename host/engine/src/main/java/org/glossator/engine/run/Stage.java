package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the pipeline that a document goes through without waiting for others: the second pass of a corpus annotator, if the stage
 * begins with one, then document annotators.
 */
final class Stage {

    /**
     * A document annotator, made once; one that is not thread-safe is made again for each further worker.
     *
     * @param feeds whether what it writes is read by a corpus annotator, directly or through others
     */
    record Annotating(Made made, boolean feeds) {}

    private @Nullable Made made; // null: the first stage
    private final boolean feeds; // whether another corpus annotator reads what this stage's own one writes
    private final List<Annotating> documents = new ArrayList<>();

    private Stage(@Nullable Made made, boolean feeds) {
        this.made = made;
        this.feeds = feeds;
    }

    List<Annotating> documents() {
        return documents;
    }

    /** The steps of it, by name, its corpus annotator first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (made != null) {
            names.add(made.guard().step().name());
        }
        documents.forEach(each -> names.add(each.made().guard().step().name()));
        return names;
    }

    /** Begins the pass with which the stage begins; not for the first stage. Another annotator is made where somebody is still in it. */
    CorpusPass begin(SingleCalls calls, Annotators annotators) {
        Made one = made;
        if (one == null) {
            throw new IllegalStateException("the first stage has no corpus annotator");
        }
        try {
            one = one.isOccupied() ? annotators.make(one.guard()) : one;
            made = one;
            return new CorpusPass(one, feeds, calls);
        } catch (PipelineException e) {
            return new CorpusPass(
                    one, feeds, calls, new CallException(e.problems().get(0)));
        }
    }

    /**
     * Cuts the steps into stages. A step that needs nothing from a corpus annotator goes before all of them, so that as few passes as can
     * be are made over the documents.
     */
    static List<Stage> of(List<Made> members) {
        Set<Guard> feeding = feeding(members);
        Stage first = new Stage(null, false);
        List<Stage> stages = new ArrayList<>(List.of(first));
        List<Guard> late = new ArrayList<>();
        for (Made member : members) {
            Guard guard = member.guard();
            boolean waits = late.stream().anyMatch(writer -> reads(guard, writer));
            if (member.annotator() instanceof CorpusAnnotator) {
                stages.add(new Stage(member, feeding.contains(guard)));
                late.add(guard);
            } else {
                Stage stage = waits ? stages.get(stages.size() - 1) : first;
                stage.documents.add(new Annotating(member, feeding.contains(guard)));
                if (waits) {
                    late.add(guard);
                }
            }
        }
        return stages;
    }

    /** The steps that a corpus annotator reads from, directly or through others. */
    private static Set<Guard> feeding(List<Made> members) {
        Set<Guard> feeding = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (int i = members.size() - 1; i >= 0; i--) {
            Guard guard = members.get(i).guard();
            boolean feeds = !Collections.disjoint(wanted, guard.step().writtenNames());
            if (feeds) {
                feeding.add(guard);
            }
            if (feeds || members.get(i).annotator() instanceof CorpusAnnotator) {
                wanted.addAll(guard.step().readNames());
            }
        }
        return feeding;
    }

    private static boolean reads(Guard reader, Guard writer) {
        return !Collections.disjoint(reader.step().readNames(), writer.step().writtenNames());
    }
}
