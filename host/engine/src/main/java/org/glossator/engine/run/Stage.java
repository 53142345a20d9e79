package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    record Member(Guard guard, Annotator annotator) {
        boolean ofCorpus() {
            return annotator instanceof CorpusAnnotator;
        }
    }

    private final @Nullable Member corpus; // null: the first stage
    private final List<Member> documents;

    private Stage(@Nullable Member corpus, List<Member> documents) {
        this.corpus = corpus;
        this.documents = documents;
    }

    Optional<Member> corpus() {
        return Optional.ofNullable(corpus);
    }

    List<Member> documents() {
        return documents;
    }

    CorpusAnnotator corpusAnnotator() {
        if (corpus != null && corpus.annotator instanceof CorpusAnnotator annotator) {
            return annotator;
        }
        throw new IllegalStateException("the first stage has no corpus annotator");
    }

    static DocumentAnnotator document(Member member) {
        return (DocumentAnnotator) member.annotator;
    }

    /**
     * Cuts the steps into stages. A step that needs nothing from a corpus annotator goes before all of them, so that as few passes as can
     * be are made over the documents.
     */
    static List<Stage> of(List<Member> members) {
        List<Member> early = new ArrayList<>();
        List<Member> late = new ArrayList<>();
        for (Member member : members) {
            boolean waits = member.ofCorpus() || late.stream().anyMatch(l -> reads(member, l));
            (waits ? late : early).add(member);
        }
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(null, early));
        for (Member member : late) {
            if (member.ofCorpus()) {
                stages.add(new Stage(member, new ArrayList<>()));
            } else {
                stages.get(stages.size() - 1).documents.add(member);
            }
        }
        return stages;
    }

    private static boolean reads(Member reader, Member writer) {
        return java.util.stream.Stream.concat(
                        reader.guard.step().reads().stream(), reader.guard.step().readsIfPresent().stream())
                .anyMatch(layer -> writer.guard.step().writtenNames().contains(layer.name()));
    }
}
