package org.glossator.engine.corpus;

import java.util.OptionalLong;

/**
 * How far a source has been read.
 *
 * @param bytes read so far, as they lie on the disk: of a packed file, the packed ones
 * @param totalBytes in all files; empty where nobody knows, as on a pipe
 * @param totalDocuments how many documents there are; empty where they have to be read to be counted, as in JSON Lines
 */
public record Position(long bytes, OptionalLong totalBytes, OptionalLong totalDocuments) {

    /** Of a source that cannot tell. */
    public static final Position UNKNOWN = new Position(0, OptionalLong.empty(), OptionalLong.empty());
}
