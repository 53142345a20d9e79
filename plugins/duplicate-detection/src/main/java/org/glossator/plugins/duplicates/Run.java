package org.glossator.plugins.duplicates;

/**
 * A maximal run of words that two texts share.
 *
 * @param start the first word here
 * @param there the first word in the other text
 * @param length in words, the same on both sides
 * @param text the other text
 * @param naming how many of its documents are to be named
 * @param documents in how many other documents all of the run stands, or the beginning of it
 * @param sources the same, a family counted once
 */
record Run(int start, int there, int length, int text, int naming, int documents, int sources) {

    Run naming(int documentsNamed) {
        return new Run(start, there, length, text, documentsNamed, documents, sources);
    }

    Run counted(int inDocuments, int inSources) {
        return new Run(start, there, length, text, naming, inDocuments, inSources);
    }

    /** Another run of the same two texts. */
    Run at(int place, int otherPlace, int words) {
        return new Run(place, otherPlace, words, text, naming, documents, sources);
    }

    int end() {
        return start + length;
    }
}
