package org.glossator.engine.isolation;

import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordBytes;
import org.glossator.engine.layer.WholeOutput;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** A document annotator that works in a process of its own. For one thread at a time. */
final class IsolatedDocuments implements DocumentAnnotator, EntryAnnotator {

    private final Post post;
    private final Reply reply;
    private @Nullable Child proven; // the process that answered last; null: none did

    IsolatedDocuments(Step step, Post post) {
        this.post = post;
        this.reply = new Reply(step);
    }

    @Override
    public void annotate(Document document, Output out) {
        throw new IllegalStateException("the host calls it with an entry");
    }

    @Override
    public void prepare() throws InterruptedException {
        try {
            post.ready();
        } catch (CallException e) {
            proven = null; // the call will say so
        }
    }

    @Override
    public void annotate(Entry seen, WholeOutput out) throws InterruptedException {
        byte[] request = RecordBytes.write(seen);
        int textLength = seen.document().orElseThrow().text().length();
        reply.into(out, ask(request, textLength));
    }

    private Outcome ask(byte[] request, int textLength) throws InterruptedException {
        Child child = post.ready();
        try {
            Outcome outcome = Outcome.of(child.ask(Kind.ANNOTATE, request).payload(), textLength);
            proven = child;
            post.answered();
            return outcome;
        } catch (IllegalArgumentException e) {
            child.kill(Ended.How.BROKEN);
            throw ended(child, new Ended(Ended.How.BROKEN, 0));
        } catch (Ended e) {
            throw ended(child, e);
        } catch (InterruptedException e) {
            post.died(child);
            throw e;
        }
    }

    /**
     * What a process was left with by the documents before may be what ends it. So a document counts as guilty only if it ends a process
     * that has just begun.
     */
    private CallException ended(Child child, Ended how) {
        post.died(child);
        return new CallException(post.wording().ended(how), child == proven);
    }

    @Override
    public void close() {
        post.close();
    }
}
