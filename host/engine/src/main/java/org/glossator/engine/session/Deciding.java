package org.glossator.engine.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes of what a person wants the changes that it comes to; changes nothing itself. One for each command. */
final class Deciding {

    static final String WITHDRAW = "withdraw";

    private final OpenDocuments documents;
    private final Decisions decisions;
    private final Instant at; // to the second
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> named = new HashSet<>(); // a finding that is named twice is decided once
    private long nextKey;

    Deciding(SessionState state, Clock clock) {
        this.documents = state.documents();
        this.decisions = state.decisions();
        this.at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.nextKey = decisions.nextKey();
    }

    DecisionStep step(String command) {
        return new DecisionStep(command, at, changes);
    }

    /**
     * Accepts or rejects. What a person fixed or added is right as it stands, and to accept it changes nothing. To reject a finding that no
     * annotator found takes it back. Where another decision on it is in conflict, the one that stands is made anew, and the other goes.
     */
    void verdict(Finding seen, Verdict verdict) throws SessionException {
        Finding finding = fresh(seen);
        if (!named.add(finding.id())) {
            return;
        }
        StoredFinding machine = finding.machine();
        boolean own = finding.verdict() == Verdict.FIXED || finding.verdict() == Verdict.ADDED;
        boolean contested = attachment(finding).isContested(finding);
        if (verdict == Verdict.ACCEPTED && (own || machine == null)) {
            if (contested) {
                replace(finding, Objects.requireNonNull(finding.decision()).said(at));
            }
            return;
        }
        if (machine == null) {
            change(finding.key(), finding.decision(), null);
        } else if (contested || finding.verdict() != verdict) {
            decide(finding, machine.span(), verdict, value(finding, machine), null, null);
        }
    }

    /** @param typed components by name, and where the words stand under {@code words}, {@code span}, {@code start}, {@code end} */
    void fix(Finding seen, Map<String, String> typed) throws SessionException {
        Finding finding = fresh(seen);
        TypedFinding wanted = TypedFinding.of(finding, typed);
        fix(finding, wanted.span(), wanted.row());
    }

    void pick(Finding seen, int alternative) throws SessionException {
        Finding finding = fresh(seen);
        List<@Nullable Object[]> others =
                finding.found().map(StoredFinding::alternatives).orElse(List.of());
        if (alternative < 1 || alternative > others.size()) {
            throw new SessionException(finding.id() + " has no alternative [" + alternative + "]; it has "
                    + (others.isEmpty() ? "none" : "1 to " + others.size()));
        }
        fix(finding, finding.stored().span(), others.get(alternative - 1));
    }

    private void fix(Finding finding, Span span, @Nullable Object[] row) {
        String text = finding.text();
        Value value = Value.of(finding.layer(), row, text);
        StoredFinding machine = finding.machine();
        if (machine == null || finding.verdict() == Verdict.ADDED) {
            decide(finding, span, Verdict.ADDED, value, null, null);
            return;
        }
        Value was = value(finding, machine);
        boolean there = span.equals(machine.span());
        if (there && value.equals(was)) {
            if (finding.verdict() != Verdict.ACCEPTED || attachment(finding).isContested(finding)) {
                decide(finding, span, Verdict.ACCEPTED, was, null, null);
            }
            return;
        }
        Decision.Quoted to = there ? null : new Decision.Quoted(span, span.in(text));
        decide(finding, machine.span(), Verdict.FIXED, value, was, to);
    }

    void add(Entry entry, StoredLayer layer, Span span, Map<String, String> typed) throws SessionException {
        String text = entry.document().orElseThrow().text();
        TypedValue reader = new TypedValue(layer, text, span);
        if (span.isEmpty()) {
            throw new SessionException("a finding from " + span.start() + " to " + span.end() + " holds no words");
        }
        reader.between("span", span.start(), span.end()); // refuses half a character
        Value value = Value.of(layer, reader.row(null, typed), text);
        for (Finding finding : decisions.attachment(entry, layer).findings()) {
            boolean same = finding.stored().span().equals(span)
                    && value.equals(Value.of(layer, finding.stored().value(), text));
            if (same && finding.stands()) {
                throw new SessionException("this is " + finding.id() + " already");
            }
        }
        int number = layer.findings().size() + decisions.added(entry.id(), layer.name()) + 1;
        Place place = decisions.locator(entry).place(span, null);
        change(
                nextKey,
                null,
                new Decision(entry.id(), layer.name(), number, place, Verdict.ADDED, value, null, null, at));
    }

    void withdraw(long key, Decision decision) {
        change(key, decision, null);
    }

    /** Has a decision in conflict count, in place of the one that its finding has. */
    void prefer(Conflict conflict) throws SessionException {
        Decision decision = conflict.decision();
        Finding seen = conflict.finding();
        if (seen == null || !conflict.isRival() || !decision.equals(decisions.get(conflict.key()))) {
            throw new SessionException(decision.id() + " has no other decision in place of which this one could count");
        }
        replace(fresh(seen), decision.said(at)); // said again: it is the latest wherever the file goes
    }

    /** Adds what a person took for right where it stood, since no annotator finds it any more. */
    void renew(Conflict conflict) throws SessionException {
        Decision decision = conflict.decision();
        Entry entry = documents.exactly(decision.document());
        StoredLayer layer =
                entry == null ? null : entry.findings().layer(decision.layer()).orElse(null);
        if (entry == null
                || layer == null
                || !conflict.isAddable()
                || !decision.equals(decisions.get(conflict.key()))) {
            throw new SessionException(
                    decision.id() + " cannot be added where it stood; the command add adds it where it stands now");
        }
        Locator locator = decisions.locator(entry);
        Span found = locator.locate(decision.place()).span();
        Carrying carrying = new Carrying(layer, locator);
        int by = found == null ? 0 : found.start() - decision.place().span().start();
        Span span = found == null ? null : carrying.stands(decision, found, by);
        Value value = span == null ? null : carrying.value(decision, by).value();
        if (span == null || value == null) {
            throw new SessionException(decision.id() + " cannot be added as it was: words that it names are gone");
        }
        int number = layer.findings().size() + decisions.added(entry.id(), layer.name()) + 1;
        Place place = locator.place(span, decision);
        change(
                conflict.key(),
                decision,
                new Decision(entry.id(), layer.name(), number, place, Verdict.ADDED, value, null, null, at));
    }

    /** A decision as it was made elsewhere, in place of one on the same finding. */
    void take(long key, @Nullable Decision before, Decision after) {
        change(key == 0 ? nextKey : key, before, after);
    }

    private void decide(
            Finding finding,
            Span span,
            Verdict verdict,
            Value value,
            @Nullable Value was,
            Decision.@Nullable Quoted to) {
        Place place = decisions.locator(finding.entry()).place(span, finding.decision());
        Decision after = new Decision(
                finding.entry().id(), finding.layer().name(), finding.number(), place, verdict, value, was, to, at);
        if (finding.decision() == null
                || finding.conflict()
                || attachment(finding).isContested(finding)
                || !after.isSame(finding.decision())) {
            replace(finding, after);
        }
    }

    /** Whatever was decided on the finding goes, and this is decided. */
    private void replace(Finding finding, Decision after) {
        change(finding.key() == 0 ? nextKey : finding.key(), finding.decision(), after);
        attachment(finding)
                .beside(finding)
                .forEach(each -> changes.add(new Change(each.key(), each.decision(), null, true)));
    }

    private Attachment attachment(Finding finding) {
        return decisions.attachment(finding.entry(), finding.layer());
    }

    private static Value value(Finding finding, StoredFinding machine) {
        return Value.of(finding.layer(), machine.value(), finding.text());
    }

    private void change(long key, @Nullable Decision before, @Nullable Decision after) {
        changes.add(new Change(key, before, after));
        nextKey = Math.max(nextKey, key + 1);
    }

    /** The finding as it stands now: it may have been decided, or annotated again, since it was looked at. */
    private Finding fresh(Finding seen) throws SessionException {
        Entry entry = documents.exactly(seen.entry().id());
        StoredLayer layer = entry == null
                ? null
                : entry.findings().layer(seen.layer().name()).orElse(null);
        if (entry != null && layer != null) {
            List<Finding> findings = decisions.attachment(entry, layer).findings();
            Finding now = byNumber(findings, seen.number());
            if (now != null && wordsFound(now).equals(wordsFound(seen))) {
                return now;
            }
        }
        throw new SessionException(seen.id() + " is not the finding any more that it was; look at it again first");
    }

    private static String wordsFound(Finding finding) {
        StoredFinding machine = finding.machine();
        return machine == null ? finding.words() : machine.span().in(finding.text());
    }

    private static @Nullable Finding byNumber(List<Finding> findings, int number) {
        if (number <= findings.size() && findings.get(number - 1).number() == number) {
            return findings.get(number - 1);
        }
        return findings.stream().filter(f -> f.number() == number).findFirst().orElse(null);
    }
}
