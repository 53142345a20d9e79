package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Has the journal tell about once a second which records stand in the part, each time after these are on the disk. For one thread. */
final class Checkpoints {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    /** Of a slow disk, they take no more than one part in so many of the time. */
    private static final int SHARE = 20;

    private final OutputPlace place;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final PartFile part;
    private final Deque<Checkpoint> unsaved = new ArrayDeque<>(); // of records that the system may not have taken yet
    private Checkpoint last; // of all records
    private Checkpoint safe; // of records that the system has taken
    private Checkpoint told; // as the journal has it
    private long next = System.nanoTime() + INTERVAL;

    /** @param before as the journal has it already */
    Checkpoints(OutputPlace place, Fingerprint fingerprint, Journal journal, PartFile part, Checkpoint before) {
        this.place = place;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.part = part;
        this.last = before;
        this.safe = before;
        this.told = before;
    }

    /** Behind all records. */
    Checkpoint last() {
        return last;
    }

    /** As the journal has it. */
    Checkpoint told() {
        return told;
    }

    /** A record was written. */
    void add(Checkpoint behind) throws IOException {
        last = behind;
        unsaved.add(behind);
        if (System.nanoTime() - next >= 0) {
            long began = System.nanoTime();
            tell();
            long now = System.nanoTime();
            next = now + Math.max(INTERVAL, SHARE * (now - began));
        }
    }

    /** Tells the journal of all records. */
    void tell() throws IOException {
        part.drain();
        tellOfTaken();
    }

    /** Tells the journal that there are no more. */
    void tellEnd() throws IOException {
        tell();
        if (!told.complete()) {
            last = last.completed();
            safe = last;
            tellOfTaken();
        }
    }

    /** No more can be written: keeps the records that are whole, and makes room for the journal's line where the disk is full. */
    void keepWhole() throws IOException {
        take();
        part.cutOff(safe.bytes());
        tellOfTaken();
    }

    private void take() {
        while (!unsaved.isEmpty() && unsaved.element().bytes() <= part.drained()) {
            safe = unsaved.remove();
        }
    }

    private void tellOfTaken() throws IOException {
        take();
        if (!safe.equals(told)) {
            if (!place.hasPart()) {
                throw new IOException("somebody deleted [" + place.partAsNamed() + "] while it was written");
            }
            part.force();
            journal.append(JournalLine.of(fingerprint, safe));
            told = safe;
        }
    }
}
