package org.glossator.engine.run;

/**
 * How far a run has come: so many records stand in its file, and these documents they came from.
 *
 * @param written how many records, by what became of them
 * @param bytes of these records
 * @param crc the CRC-32C of these bytes
 * @param input a running hash over the documents that the records came from, see {@link InputHash}
 * @param complete whether the run is at its end, so that only the file's name is missing
 */
record Checkpoint(Written written, long bytes, long crc, long input, boolean complete) {

    static final Checkpoint START = new Checkpoint(Written.NOTHING, 0, 0, InputHash.START, false);

    long records() {
        return written.records();
    }

    Checkpoint completed() {
        return new Checkpoint(written, bytes, crc, input, true);
    }
}
