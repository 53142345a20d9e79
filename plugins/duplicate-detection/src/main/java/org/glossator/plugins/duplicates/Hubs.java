package org.glossator.plugins.duplicates;

/**
 * What is done about texts that thousands have in common, as the pages of one template: where a gram stands in more texts than {@code above},
 * each is compared with the first so many of them only, and with others where these did not bring both into one family. The families are
 * the same as when all were compared with all; edits are looked for by the rarer grams only.
 *
 * <p>A crowd without a family that most belong to is still compared all with all.
 *
 * @param above so many texts
 * @param size how many are the hubs of each such gram
 */
record Hubs(int above, int size) {

    static final Hubs STANDARD = new Hubs(1000, 32);
}
