package org.glossator.engine.session;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Summary;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Open documents, the one in hand, what was found in them, and what a person decided on that. What annotators found stays as it is; the
 * decisions stand beside it, and {@link #decided} puts both together. For one thread.
 */
public final class Session implements Closeable {

    private final Clock clock;
    private final SessionState state;
    private final Keeping keeping;
    private final FindingNames names;
    private final Standing standing;
    private final List<Refusal> refusals = new ArrayList<>();
    private String typed = "";

    public Session() {
        this(Clock.systemUTC());
    }

    /** @param clock tells when a decision is made */
    public Session(Clock clock) {
        this(clock, new SessionState());
    }

    private Session(Clock clock, SessionState state) {
        this(clock, state, new Keeping(state));
    }

    /** One that may have been kept. */
    Session(Clock clock, SessionState state, Keeping keeping) {
        this.clock = clock;
        this.state = state;
        this.keeping = keeping;
        this.names = new FindingNames(state.documents(), state.decisions());
        this.standing = new Standing(state.documents(), state.decisions());
    }

    /**
     * Has the session kept on the disk from its first decision on, under a name that is free.
     *
     * @param open whether from the first document on, and as the one in hand
     */
    public void keepIn(SessionHome sessions, boolean open) {
        keeping.in(sessions, open);
    }

    /** The name under which it is kept; empty when it is not. */
    public Optional<String> name() {
        return keeping.name();
    }

    /** Why it could not be kept from the first document on, told once; empty when there is nothing to tell. */
    public String unkept() {
        return keeping.unkept();
    }

    /** What of it could not be read, as the end of a sentence; empty: nothing. */
    public String unread() throws IOException {
        return keeping.unread();
    }

    /** Why it can only be looked at; empty when it can be changed. */
    public String refusal() {
        return keeping.refusal();
    }

    /**
     * Keeps the session from now on, where it is not kept yet; under another name a copy, and what was kept without a name goes.
     *
     * @param name null: as it is called already, or one that is free
     * @return the session to go on with; this one is closed when it is another one
     * @throws SessionException when there is a session of this name
     */
    public Session save(@Nullable String name) throws IOException, SessionException {
        Session other = keeping.save(name);
        return other == null ? this : other;
    }

    /** The line that is being executed, for {@link #script}. */
    public void typed(String line) {
        typed = line.strip();
    }

    private void happen(Event event) throws IOException, SessionException {
        keeping.tell(event);
        state.apply(event);
    }

    private void put(Collection<Entry> documents) throws IOException, SessionException {
        if (!documents.isEmpty()) {
            keeping.documents(documents, typed);
            state.documents().put(documents);
            state.note(typed);
        }
    }

    /**
     * Opens every document of the source, and takes the first of them in hand. A document whose id is open already takes its place.
     *
     * @return the entries opened, failed ones too, which are not kept
     */
    public List<Entry> open(Source source) throws IOException, SessionException {
        keeping.checkWritable();
        List<Entry> opened = new ArrayList<>();
        Map<String, Entry> readable = new LinkedHashMap<>();
        for (Entry entry = source.next(); entry != null; entry = source.next()) {
            opened.add(entry);
            if (entry.document().isPresent()) {
                readable.put(entry.id(), entry);
            }
        }
        if (!readable.isEmpty()) {
            keeping.beginAtADocument();
            put(readable.values());
            happen(new Event.InHand(readable.keySet().iterator().next()));
        }
        return opened;
    }

    /** The open documents, in the order of opening, each with its layers as the annotators wrote them. */
    public List<Entry> entries() {
        return state.documents().all();
    }

    /** The document in hand. */
    public Entry current() throws SessionException {
        return state.documents().current();
    }

    /**
     * Takes a document in hand.
     *
     * @param id an id, its beginning where that is unambiguous, or a number of the list from 1
     */
    public Entry use(String id) throws SessionException, IOException {
        return inHand(state.documents().entry(id));
    }

    /** The document so many places after the one in hand, or before it when negative. */
    public Entry move(int places) throws SessionException, IOException {
        return inHand(state.documents().at(places));
    }

    private Entry inHand(Entry entry) throws IOException, SessionException {
        happen(new Event.InHand(entry.id()));
        return entry;
    }

    /** Closes a document; the first that is left is in hand then. Decisions on it are kept, and are there when it is opened again. */
    public void close(String id) throws SessionException, IOException {
        Entry entry = state.documents().entry(id);
        happen(new Event.Closed(entry.id()));
        refusals.removeIf(r -> r.document().equals(entry.id()));
    }

    /** @param id as for {@link #use} */
    public Entry entry(String id) throws SessionException {
        return state.documents().entry(id);
    }

    /** The open document of just this id, as data and decisions name it; empty when there is none. */
    public Optional<Entry> exactly(String id) {
        return Optional.ofNullable(state.documents().exactly(id));
    }

    /** As {@link #exactly}, of an id that is written in a script. Fails when there is none. */
    public Entry written(String id) throws SessionException {
        return state.documents().whole(id);
    }

    /**
     * Runs a pipeline over every open document. Its annotators read the layers as they stand after the decisions; what they write is kept
     * as they wrote it, with the decisions that were made on it before attached again. When the thread is interrupted, the documents in
     * work are finished, and the others stay as they are; the summary says so. Interrupted twice, it drops those in work. A document that waits for annotators which have to see all
     * of them first keeps what was found in it until then, and counts as one that is written.
     *
     * @throws PipelineException when an annotator cannot be made; nothing has changed then
     */
    public Summary annotate(Pipeline pipeline, Options options)
            throws PipelineException, IOException, SessionException {
        return annotate(pipeline, options, Follower.NONE);
    }

    /** As {@link #annotate(Pipeline, Options)}, with somebody who looks on. */
    public Summary annotate(Pipeline pipeline, Options options, Follower follower)
            throws PipelineException, IOException, SessionException {
        keeping.checkWritable();
        Annotating annotating = new Annotating(state.documents(), state.decisions(), follower);
        Summary summary = annotating.run(pipeline, options);
        put(annotating.annotated());
        refusals.removeIf(annotating::isOutdated);
        refusals.addAll(summary.refusals());
        return summary;
    }

    /** What annotators refused in a document, in text order. */
    public List<Refusal> refusals(Entry entry) {
        return refusals.stream()
                .filter(r -> r.document().equals(entry.id()))
                .sorted(Comparator.comparing(Refusal::span))
                .toList();
    }

    /**
     * The findings of a layer of a document, by number: those of the annotator in text order, then those that a person added. What was
     * rejected is among them. Fails when nobody wrote the layer.
     */
    public List<Finding> findings(Entry entry, String layer) throws SessionException {
        return state.decisions()
                .attachment(entry, FindingNames.layer(entry, layer))
                .findings();
    }

    /**
     * The findings of a layer in several documents, one after the other; those that nobody wrote it for are passed over. Fails when nobody
     * wrote it for any of them.
     */
    public List<Finding> findings(List<Entry> entries, String layer) throws SessionException {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : FindingNames.having(entries, layer)) {
            findings.addAll(findings(entry, layer));
        }
        return findings;
    }

    /**
     * The finding of an id: {@code DOC/LAYER/N}, {@code LAYER/N} of the document in hand, or {@code N} where the document has one layer.
     * A layer may be shortened while it is unambiguous, and the slash behind it left out: {@code q2} for {@code quotes/2}. So may the
     * document's id; a number of the list is none here.
     */
    public Finding finding(String id) throws SessionException {
        return names.one(id, false);
    }

    /** As {@link #finding}; the number may be a range, {@code duplicates/6-15}. */
    public List<Finding> named(String id) throws SessionException {
        return names.all(id, false);
    }

    /**
     * As {@link #named}, of an id that is written in a script: the document's id is whole, since nobody sees there that the beginning of
     * one that is missing became that of another.
     */
    public List<Finding> writtenFindings(String id) throws SessionException {
        return names.all(id, true);
    }

    /** As {@link #writtenFindings}, of one. */
    public Finding writtenFinding(String id) throws SessionException {
        return names.one(id, true);
    }

    /**
     * Accepts or rejects findings, in one step. What was decided on them before is replaced; but to accept what a person fixed or added
     * changes nothing, and to reject a finding that only a person found takes it back.
     *
     * @param verdict {@link Verdict#ACCEPTED} or {@link Verdict#REJECTED}
     * @return what changed; empty where all of it had been decided so before, which is no step
     * @throws SessionException when a finding is not there any more as it was when it was looked at
     * @throws CancellationException when the thread is interrupted; nothing has changed then
     */
    public DecisionStep decide(List<Finding> findings, Verdict verdict) throws SessionException, IOException {
        if (verdict != Verdict.ACCEPTED && verdict != Verdict.REJECTED) {
            throw new IllegalArgumentException("verdict " + verdict + "; expected ACCEPTED or REJECTED");
        }
        Deciding deciding = deciding();
        for (Finding finding : findings) {
            if (Thread.interrupted()) { // nothing has happened yet
                throw new CancellationException("interrupted");
            }
            deciding.verdict(finding, verdict);
        }
        return done(deciding.step(verdict == Verdict.ACCEPTED ? "accept" : "reject"));
    }

    /**
     * Says what a finding is in truth. What is not typed stays as it is.
     *
     * @param typed components by name, as a person types them: a span by its words or as {@code START:END}, nothing for an absent value;
     *     and under {@code words}, {@code span}, {@code start} or {@code end} where it stands
     * @throws SessionException when there is no such component, or a value does not fit it
     */
    public DecisionStep fix(Finding finding, Map<String, String> typed) throws SessionException, IOException {
        Deciding deciding = deciding();
        deciding.fix(finding, typed);
        return done(deciding.step("fix"));
    }

    /** Takes another reading of a finding for the right one; from 1. */
    public DecisionStep pick(Finding finding, int alternative) throws SessionException, IOException {
        Deciding deciding = deciding();
        deciding.pick(finding, alternative);
        return done(deciding.step("fix"));
    }

    /**
     * Adds a finding that the annotator missed.
     *
     * @param typed as for {@link #fix}; a component that may not be absent has to be among them
     */
    public DecisionStep add(Entry entry, String layer, Span span, Map<String, String> typed)
            throws SessionException, IOException {
        Deciding deciding = deciding();
        deciding.add(entry, FindingNames.layer(entry, layer), span, typed);
        return done(deciding.step("add"));
    }

    /** Whether a decision in conflict waits for a new one on this finding, which has one that stands. */
    public boolean isContested(Finding finding) {
        return state.decisions().attachment(finding.entry(), finding.layer()).isContested(finding);
    }

    /**
     * Has a decision in conflict count, in place of the one that its finding has.
     *
     * @throws SessionException when there is no such finding, or the decision is not in conflict any more
     */
    public DecisionStep prefer(Conflict conflict) throws SessionException, IOException {
        Deciding deciding = deciding();
        deciding.prefer(conflict);
        return done(deciding.step("prefer"));
    }

    /** Takes back decisions that are in conflict. */
    public DecisionStep withdraw(List<Conflict> conflicts) throws SessionException, IOException {
        Deciding deciding = deciding();
        conflicts.forEach(c -> deciding.withdraw(c.key(), c.decision()));
        return done(deciding.step(Deciding.WITHDRAW));
    }

    /**
     * Adds what was accepted or fixed, and is not found any more, where it stood.
     *
     * @throws SessionException when it is not known where that is
     */
    public DecisionStep renew(Conflict conflict) throws SessionException, IOException {
        Deciding deciding = deciding();
        deciding.renew(conflict);
        return done(deciding.step("add"));
    }

    private Deciding deciding() {
        return new Deciding(state, clock);
    }

    /**
     * Takes decisions over that were made elsewhere, in one step, each in place of what was decided here on the same finding. Those on
     * documents that are not open are kept for the time when they are.
     */
    public Imported take(List<Decision> decisions) throws SessionException, IOException {
        Imported imported = new Importing(state, deciding()).take(decisions);
        done(imported.step());
        return imported;
    }

    private DecisionStep done(DecisionStep step) throws SessionException, IOException {
        if (!step.isEmpty()) {
            keeping.begin();
            happen(new Event.Decided(step));
        }
        return step;
    }

    /**
     * Undoes the last steps; fewer where there are not so many.
     *
     * @return them, as they were done, the last one first
     * @throws SessionException when there is nothing to undo
     */
    public List<DecisionStep> undo(int count) throws SessionException, IOException {
        List<DecisionStep> steps = state.history().last(count);
        if (steps.isEmpty()) {
            throw new SessionException("there is nothing to undo");
        }
        happen(new Event.Undone(steps.size()));
        return steps;
    }

    /**
     * Does again what was undone; fewer steps where there are not so many.
     *
     * @return them, in the order in which they were done
     * @throws SessionException when there is nothing to redo
     */
    public List<DecisionStep> redo(int count) throws SessionException, IOException {
        List<DecisionStep> steps = state.history().next(count);
        if (steps.isEmpty()) {
            throw new SessionException("there is nothing to redo");
        }
        happen(new Event.Redone(steps.size()));
        return steps;
    }

    /** The steps that are done, the first one first. */
    public List<DecisionStep> done() {
        return state.history().done();
    }

    /** The commands that lead to what this session is now, as a script holds them; what is in conflict stands there as a comment. */
    public List<String> script() {
        return new HistoryScript(state).lines();
    }

    /** The steps that can be redone, the next one first. */
    public List<DecisionStep> undone() {
        return state.history().undone();
    }

    /** The document with its layers as they stand after the decisions: without what was rejected, with what was fixed and added. */
    public Entry decided(Entry entry) {
        return state.decisions().decided(entry);
    }

    /** As {@link #decided(Entry)}, with those findings only that are wanted. */
    public Entry decided(Entry entry, Predicate<Finding> wanted) {
        return state.decisions().decided(entry, wanted);
    }

    /** The decisions on these findings, each as it would be made now. */
    public List<Decision> decisionsOn(List<Finding> findings) {
        return standing.on(findings);
    }

    /** How many decisions there are, on documents that are not open too. */
    public int decisions() {
        return state.decisions().size();
    }

    /** How many decisions are about documents that are not open, or layers that they do not have. */
    public int waiting() {
        return standing.waiting();
    }

    /**
     * All decisions, each as it would be made now; those in conflict, and those on documents that are not open, as they were made. Findings
     * that were added have their numbers without those that were undone, as they get them where the decisions are taken over.
     */
    public List<Decision> allDecisions() {
        return standing.all();
    }

    /** The decisions on open documents of which it is not known any more what they are about. */
    public List<Conflict> conflicts() {
        return standing.conflicts();
    }

    /** Lets go of the folder in which it is kept. */
    @Override
    public void close() throws IOException {
        keeping.close();
    }
}
