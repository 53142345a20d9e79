package org.glossator.engine.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** One input document on its way through a run: there is exactly one for each, also when it failed. Immutable. */
public final class Entry {

    /** What became of a document. */
    public enum Status {
        /** Every annotator did its work. */
        OK,
        /** An annotator failed; the others' layers are there. */
        PARTIAL,
        /** It is no document, or could not be read. */
        FAILED;

        /** As written in a record. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final Status status;
    private final @Nullable Document document; // null: failed
    private final StoredFindings findings;
    private final List<Problem> problems;
    private final @Nullable Encoded encoded; // null: not yet
    private final @Nullable Runnable errand; // null: none

    /** The record, as a writer would write it. */
    static final class Encoded {
        private final byte[] bytes;
        private final boolean withText;

        Encoded(byte[] bytes, boolean withText) {
            this.bytes = bytes;
            this.withText = withText;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean withText() {
            return withText;
        }
    }

    private Entry(Entry entry, @Nullable Encoded encoded, @Nullable Runnable errand) {
        this.id = entry.id;
        this.status = entry.status;
        this.document = entry.document;
        this.findings = entry.findings;
        this.problems = entry.problems;
        this.encoded = encoded;
        this.errand = errand;
    }

    private Entry(
            String id, Status status, @Nullable Document document, StoredFindings findings, List<Problem> problems) {
        this.id = id;
        this.status = status;
        this.document = document == null ? null : document.withFindings(findings);
        this.findings = findings;
        this.problems = List.copyOf(problems);
        this.encoded = null;
        this.errand = null;
    }

    /** A document as read, with the layers that it brought along. */
    public static Entry of(Document document, StoredFindings findings) {
        return new Entry(document.id(), Status.OK, document, findings, List.of());
    }

    public static Entry failed(String id, Problem problem) {
        return new Entry(id, Status.FAILED, null, StoredFindings.EMPTY, List.of(problem));
    }

    /** The same with these layers added or replaced. */
    public Entry with(Collection<StoredLayer> layers) {
        return layers.isEmpty() ? this : new Entry(id, status, document, findings.with(layers), problems);
    }

    /** The same with other layers in place of all of them. */
    public Entry withFindings(StoredFindings all) {
        return new Entry(id, status, document, all, problems);
    }

    /** The same with a problem more; an error makes an {@code ok} document {@code partial}. */
    public Entry with(Problem problem) {
        return withProblems(List.of(problem));
    }

    /** The same with these problems more; an error makes an {@code ok} document {@code partial}. */
    public Entry withProblems(List<Problem> added) {
        if (added.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(added);
        return new Entry(id, status == Status.OK ? statusFor(added) : status, document, findings, all);
    }

    /** The same without what these steps had to say of it: they are about to be run again. */
    public Entry withoutProblemsOf(Set<String> steps) {
        List<Problem> rest =
                problems.stream().filter(p -> !steps.contains(p.who())).toList();
        return status == Status.FAILED || rest.size() == problems.size()
                ? this
                : new Entry(id, statusFor(rest), document, findings, rest);
    }

    /** The same, with something that its source wants done about it as it is now, and that leaves it as it is. */
    public Entry withErrand(Runnable wanted) {
        return new Entry(this, encoded, wanted);
    }

    /**
     * Does what the source wants done, on whatever thread has the time. To be called before anything is added to the entry, since what
     * comes of it has no errand; and need not be called: the source does by itself what nobody did.
     */
    public void runErrand() {
        if (errand != null) {
            errand.run();
        }
    }

    /** How many bytes its record has that was encoded before its turn; 0 when it was not. */
    public int bytesAhead() {
        return encoded == null ? 0 : encoded.bytes().length;
    }

    /** The same, ready to be written. */
    Entry encoded(Encoded record) {
        return new Entry(this, record, errand);
    }

    @Nullable
    Encoded encoded() {
        return encoded;
    }

    private static Status statusFor(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR) ? Status.PARTIAL : Status.OK;
    }

    public String id() {
        return id;
    }

    public Status status() {
        return status;
    }

    /** The document with its layers; empty when it failed. */
    public Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    public StoredFindings findings() {
        return findings;
    }

    public List<Problem> problems() {
        return problems;
    }
}
