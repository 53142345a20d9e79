package org.glossator.shell.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.view.DecisionText;
import org.jspecify.annotations.Nullable;

/**
 * A person's way through findings, or through decisions in conflict, one at a time. What is decided stands on the disk when the next one
 * is in hand. What cannot be done is told, and changes nothing.
 */
public final class Review {

    private final Session session;
    private final boolean ofConflicts;
    private final Whereabouts whereabouts;
    private final Queue queue;
    private final Pace pace;
    private final Ledger ledger;
    private String told = "";
    private boolean trouble;

    /** How many steps were done when a person was told that the last one is large; -1: that is no more the last thing told. */
    private int warned = -1;

    private Review(Session session, boolean ofConflicts, Queue queue, LongSupplier clock) {
        this.session = session;
        this.ofConflicts = ofConflicts;
        this.whereabouts = new Whereabouts(session, ofConflicts);
        this.queue = queue;
        this.ledger = new Ledger(queue, whereabouts, ofConflicts);
        this.pace = new Pace(clock);
    }

    /**
     * Of findings, in this order.
     *
     * @param decidedToo whether those that are decided are gone through as well, and not passed over
     * @param clock nanoseconds
     */
    public static Review of(List<Finding> findings, boolean decidedToo, Session session, LongSupplier clock) {
        List<Item> items = new ArrayList<>();
        Set<Item> open = new HashSet<>();
        for (Finding finding : findings) {
            Item item = Item.of(finding);
            items.add(item);
            if (finding.verdict() == null) {
                open.add(item);
            }
        }
        return new Review(session, false, new Queue(items, open, decidedToo), clock);
    }

    /** Of the decisions in conflict. */
    public static Review ofConflicts(Session session, LongSupplier clock) {
        List<Item> items = session.conflicts().stream().map(Item::of).toList();
        return new Review(session, true, new Queue(items, new HashSet<>(items), false), clock);
    }

    public int size() {
        return queue.size();
    }

    boolean isOfConflicts() {
        return ofConflicts;
    }

    /** Whether nothing can be decided, since another process has the session, or it is damaged. */
    boolean isOnlyLooking() {
        return !session.refusal().isEmpty();
    }

    Queue queue() {
        return queue;
    }

    Session session() {
        return session;
    }

    int decided() {
        return ledger.decided();
    }

    long aMinute() {
        return pace.aMinute(ledger.decided());
    }

    /** What came of the last thing that was done. */
    String told() {
        return told;
    }

    /** Whether it could not be done. */
    boolean isTrouble() {
        return trouble;
    }

    /** What was done, in one line. */
    public String summary() {
        return ledger + ", " + queue.left() + (ofConflicts ? " in conflict" : " left");
    }

    /** What is in hand; null: nothing is there that could be decided on. */
    @Nullable
    Finding finding() {
        if (queue.isOver()) {
            return null;
        }
        return whereabouts.finding(queue.item());
    }

    /** The decision in hand that is in conflict; null: it is none any more. */
    @Nullable
    Conflict conflict() {
        return queue.isOver() ? null : whereabouts.conflict(queue.item());
    }

    /** Something that decides on a finding. */
    private interface Deciding {
        DecisionStep on(Finding finding) throws SessionException, IOException;
    }

    void accept() throws IOException {
        decide(finding -> session.decide(List.of(finding), Verdict.ACCEPTED));
    }

    void reject() throws IOException {
        decide(finding -> session.decide(List.of(finding), Verdict.REJECTED));
    }

    /** Takes another reading, from 1. */
    void pick(int reading) throws IOException {
        decide(finding -> session.pick(finding, reading));
    }

    /**
     * Says what it is in truth.
     *
     * @return false when that cannot be, and was told
     */
    boolean fix(Map<String, String> typed) throws IOException {
        return decide(finding -> session.fix(finding, typed));
    }

    private boolean decide(Deciding deciding) throws IOException {
        begin();
        Finding finding = finding();
        if (finding == null) {
            refuse(
                    queue.isOver()
                            ? "there is nothing more to decide on"
                            : "there is no finding to decide on; "
                                    + (ofConflicts
                                            ? "+ adds it where it stood, if that is known; x withdraws, n goes on"
                                            : "n goes on"));
            return false;
        }
        try {
            DecisionStep step = deciding.on(finding);
            ledger.note(step, false);
            tell(step.isEmpty() ? "as it was: " + finding.id() : words(step) + places(step));
            queue.next();
            return true;
        } catch (SessionException e) {
            refuse(e);
            return false;
        }
    }

    /** Drops a decision that is in conflict. */
    void withdraw() throws IOException {
        begin();
        Conflict conflict = conflict();
        if (conflict == null) {
            refuse("only a decision in conflict is withdrawn; u takes one back");
            return;
        }
        settle(conflict, "withdrawn", c -> session.withdraw(List.of(c)));
    }

    /** Has a decision in conflict count, in place of the one that stands. */
    void prefer() throws IOException {
        begin();
        Conflict conflict = conflict();
        if (conflict == null || !conflict.isRival()) {
            refuse("t takes a decision in conflict in place of another one that stands, and none does here");
            return;
        }
        settle(conflict, conflict.decision().verdict().word(), session::prefer);
    }

    /** Adds what a decision in conflict is about where it stood. */
    void addAnew() throws IOException {
        begin();
        Conflict conflict = conflict();
        if (conflict == null) {
            refuse("only what a decision in conflict is about is added anew; the command add adds other findings");
            return;
        }
        settle(conflict, "added anew", session::renew);
    }

    /** Something that settles a conflict. */
    private interface Settling {
        DecisionStep of(Conflict conflict) throws SessionException, IOException;
    }

    private void settle(Conflict conflict, String done, Settling settling) throws IOException {
        try {
            DecisionStep step = settling.of(conflict);
            ledger.note(step, false);
            tell(done + ": " + DecisionText.about(conflict.decision()));
            queue.next();
        } catch (SessionException e) {
            refuse(e);
        }
    }

    void skip() {
        begin();
        if (queue.isOver()) {
            queue.first();
        } else {
            queue.forward();
        }
    }

    void back() {
        begin();
        if (!queue.back() && !queue.isOver()) {
            tell("this is the first");
        }
    }

    /** Takes the last step back, and shows what it was about. One that is about many findings is first told of. */
    void undo() throws IOException {
        List<DecisionStep> done = session.done();
        boolean knows = warned == done.size();
        begin();
        int many = done.isEmpty() ? 0 : done.get(done.size() - 1).findings().size();
        if (many > 1 && !knows) {
            warned = done.size();
            refuse("the last step decided on " + many + " findings at once ("
                    + done.get(done.size() - 1).command() + "); u again takes all of it back");
            return;
        }
        try {
            DecisionStep step = session.undo(1).get(0);
            ledger.note(step, true);
            tell("undone: " + words(step));
            ledger.show(step);
        } catch (SessionException e) {
            refuse(e);
        }
    }

    void redo() throws IOException {
        begin();
        try {
            DecisionStep step = session.redo(1).get(0);
            ledger.note(step, false);
            tell("done again: " + words(step));
            ledger.show(step);
        } catch (SessionException e) {
            refuse(e);
        }
    }

    private static String words(DecisionStep step) {
        return step.findings().size() == 1
                ? DecisionText.of(step.findings().get(0))
                : step.command() + " of " + step.findings().size() + " findings";
    }

    private static String places(DecisionStep step) {
        String places = step.findings().size() == 1
                ? DecisionText.places(step.findings().get(0))
                : "";
        return places + DecisionText.settled(step);
    }

    private void begin() {
        pace.beat();
        told = "";
        trouble = false;
        warned = -1;
    }

    void tell(String words) {
        told = words;
        trouble = false;
    }

    void refuse(String words) {
        told = words;
        trouble = true;
    }

    private void refuse(SessionException e) {
        refuse("E2008 " + e.getMessage());
    }
}
