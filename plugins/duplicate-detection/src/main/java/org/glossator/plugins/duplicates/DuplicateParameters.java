package org.glossator.plugins.duplicates;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;

/** What counts as a copy, and how much is told about it. */
public record DuplicateParameters(
        @Help("link two documents when their sets of word 5-grams have this Jaccard similarity")
        @Range(min = 0.05, max = 1)
        double jaccard,

        @Help("link two documents when this share of the smaller one's word 5-grams stands in the other")
        @Range(min = 0.5, max = 1)
        double containment,

        @Help(
                "link two documents when in every tenth of the smaller one this share of the words stands in runs of four words"
                        + " or more that the other holds too: an edited copy; 1 links none")
        @Range(min = 0.1, max = 1)
        double edited,

        @Help("fewest words of a document that may be linked as contained in another") @Range(min = 5)
        int shortest,

        @Help("find runs of words that documents share which are not linked as a whole")
        boolean passages,

        @Help("fewest words of such a run") @Range(min = 8, max = 1000)
        int run,

        @Help("find runs of words that one document holds twice")
        boolean repeats,

        @Help("fewest words of such a run, where it is no whole line or sentence") @Range(min = 5, max = 1000)
        int repeat,

        @Help("longest common word sequence of two similar sentences, as a share of the longer; 1 finds none")
        @Range(min = 0.5, max = 1)
        double near,

        @Help("most documents that one passage or one document names") @Range(min = 1, max = 10_000)
        int partners,

        @Help("documents, a family counted once, that must share a passage to make it boilerplate") @Range(min = 2)
        int boilerplate,

        @Help(
                "a folder that keeps the documents of earlier runs: each document is checked against them, and kept in turn when the run"
                        + " is complete; every passage of 15 words is found, and of the copies at Jaccard .1 and above all were in a"
                        + " trial, below it fewer; a text under 15 words is found in a longer one of an earlier run by chance,"
                        + " about half of those of 10 words; of words that more than 50 earlier documents hold 50 are compared;"
                        + " empty keeps nothing")
        String index) {

    public DuplicateParameters {
        try {
            Objects.requireNonNull(Path.of(index));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("index [" + index + "]; expected the name of a folder", e);
        }
    }

    /** Those that decide whether two documents are linked, as text. */
    Map<String, String> linking() {
        return Map.of(
                "jaccard", Double.toString(jaccard),
                "containment", Double.toString(containment),
                "edited", Double.toString(edited),
                "shortest", Integer.toString(shortest));
    }

    /** The standard ones, but for those that an index was made with. */
    static DuplicateParameters linking(Map<String, String> made, Path index) {
        return new DuplicateParameters(
                Double.parseDouble(made.getOrDefault("jaccard", "" + STANDARD.jaccard)),
                Double.parseDouble(made.getOrDefault("containment", "" + STANDARD.containment)),
                Double.parseDouble(made.getOrDefault("edited", "" + STANDARD.edited)),
                Integer.parseInt(made.getOrDefault("shortest", "" + STANDARD.shortest)),
                false,
                STANDARD.run,
                false,
                STANDARD.repeat,
                STANDARD.near,
                STANDARD.partners,
                STANDARD.boilerplate,
                index.toString());
    }

    static final DuplicateParameters STANDARD =
            new DuplicateParameters(.5, .8, .2, 10, true, 15, true, 8, .7, 20, 10, "");
}
