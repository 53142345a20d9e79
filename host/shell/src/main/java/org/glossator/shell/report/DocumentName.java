package org.glossator.shell.report;

/**
 * A document as the page names it.
 *
 * @param number from 1, in the order of the page
 * @param id as it came
 */
record DocumentName(int number, String id) {

    /** Where its text stands on the page. */
    String anchor() {
        return anchor(id);
    }

    /** The same of a document that was not read yet, or that is not on the page. */
    static String anchor(String id) {
        return "d-" + Digest.name(id);
    }
}
