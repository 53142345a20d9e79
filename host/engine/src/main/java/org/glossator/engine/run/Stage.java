package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the pipeline that a document goes through without waiting for others: the second pass of a corpus annotator, if the stage
 * begins with one, then document annotators.
 */
final class Stage {

    /** A step with its annotator, made once; a document annotator that is not thread-safe is made again for each further worker. */
    record Member(Guard guard, Annotator annotator) {}

    /** A step whose annotator is of the one kind. */
    record Annotating(Guard guard, DocumentAnnotator annotator) {}

    private final @Nullable Guard guard; // null: the first stage
    private final @Nullable CorpusAnnotator corpus; // null: the first stage
    private final List<Annotating> documents = new ArrayList<>();

    private Stage(@Nullable Guard guard, @Nullable CorpusAnnotator corpus) {
        this.guard = guard;
        this.corpus = corpus;
    }

    List<Annotating> documents() {
        return documents;
    }

    /** Begins the pass with which the stage begins; not for the first stage. */
    CorpusPass begin() {
        if (guard == null || corpus == null) {
            throw new IllegalStateException("the first stage has no corpus annotator");
        }
        return new CorpusPass(guard, corpus);
    }

    /**
     * Cuts the steps into stages. A step that needs nothing from a corpus annotator goes before all of them, so that as few passes as can
     * be are made over the documents.
     */
    static List<Stage> of(List<Member> members) {
        Stage first = new Stage(null, null);
        List<Stage> stages = new ArrayList<>(List.of(first));
        List<Guard> late = new ArrayList<>();
        for (Member member : members) {
            Guard guard = member.guard;
            boolean waits = late.stream().anyMatch(writer -> reads(guard, writer));
            if (member.annotator instanceof CorpusAnnotator corpus) {
                stages.add(new Stage(guard, corpus));
                late.add(guard);
            } else if (member.annotator instanceof DocumentAnnotator annotator) {
                Stage stage = waits ? stages.get(stages.size() - 1) : first;
                stage.documents.add(new Annotating(guard, annotator));
                if (waits) {
                    late.add(guard);
                }
            }
        }
        return stages;
    }

    private static boolean reads(Guard reader, Guard writer) {
        return !Collections.disjoint(reader.step().readNames(), writer.step().writtenNames());
    }
}
