package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Five hundred decisions, most of them on words that stand in the texts many times; then a version of the plugin that changes a fifth of
 * its findings, and texts in which words were put in, taken out and changed. Which finding is which is known by a number that the test keeps.
 */
class UpgradeTest {

    private static final int DOCUMENTS = 50;
    private static final int EACH = 10;
    private static final List<String> WORDS = List.of("he said", "Friday", "she said", "on Friday", "the mayor");
    private static final List<String> BETWEEN = List.of(
            "and the bridge was closed for the winter",
            "while the council met behind closed doors",
            "though nobody in the town had seen it",
            "after a long day of talks in the old hall",
            "because the ferry had not come at all",
            "as the rain went on");

    private static final int UPGRADED = 405; // of 500
    private static final int UPGRADED_AND_EDITED = 318;
    private static final int EDITED = 390;

    /** A text in pieces: what is found, and what stands between. */
    private record Piece(String words, int number) {}

    private final Random random = new Random(20240503);
    private final Desk desk = new Desk();
    private final List<List<Piece>> texts = new ArrayList<>();
    private final Map<Integer, Verdict> decided = new HashMap<>();

    @Test
    void losesNoneAndPutsNoneOnOtherWords(TestReporter reporter) throws Exception {
        write();
        open();
        annotate(0);
        decide();
        assertEquals(DOCUMENTS * EACH, desk.session().decisions());
        annotate(5);
        count("upgrade", UPGRADED, reporter);
        edit();
        open();
        annotate(5);
        count("upgrade and edit", UPGRADED_AND_EDITED, reporter);
        annotate(0);
        count("edit", EDITED, reporter);
        desk.session().undo(Integer.MAX_VALUE);
        assertEquals(0, desk.session().decisions());
    }

    private void write() {
        int number = 0;
        for (int document = 0; document < DOCUMENTS; document++) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                pieces.add(new Piece(BETWEEN.get(random.nextInt(BETWEEN.size())), -1));
                pieces.add(new Piece(WORDS.get(random.nextInt(WORDS.size())), number++));
            }
            texts.add(pieces);
        }
    }

    /** Puts words in, takes words out and changes some, in a third of what stands between. */
    private void edit() {
        for (List<Piece> pieces : texts) {
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                if (piece.number < 0 && random.nextInt(3) == 0) {
                    pieces.set(i, new Piece(edited(piece.words), -1));
                } else if (piece.number >= 0 && random.nextInt(50) == 0) {
                    pieces.set(i, new Piece("nobody", -1)); // the finding itself is gone
                }
            }
        }
    }

    private String edited(String words) {
        return switch (random.nextInt(4)) {
            case 0 -> words + " and so it goes";
            case 1 -> words.substring(words.indexOf(' ') + 1);
            case 2 -> words.replace("the", "that");
            default -> "on Friday " + words;
        };
    }

    private static String text(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(Piece::words).toList()) + ".";
    }

    private void open() throws Exception {
        for (int i = 0; i < texts.size(); i++) {
            desk.open("d" + i, text(texts.get(i)));
        }
    }

    /** @param every so many of the findings are others; 0: none */
    private void annotate(int every) throws Exception {
        DocumentAnnotator annotator = (document, out) -> {
            int at = 0;
            for (Piece piece : texts.get(Integer.parseInt(document.id().substring(1)))) {
                int end = at + piece.words.length();
                if (piece.number >= 0) {
                    boolean other = every > 0 && piece.number % every == 0;
                    int how = other ? piece.number / every % 3 : 3;
                    if (how != 0) { // else it is not found any more
                        Span span = new Span(how == 1 ? at - 4 : at, end);
                        out.add(
                                Desk.NAMES,
                                span,
                                new Desk.Name(how == 2 ? "other" : "word", null, true),
                                Evidence.of("piece-" + piece.number));
                    }
                }
                at = end + 1;
            }
        };
        desk.annotate(annotator);
    }

    private static int number(Finding finding) {
        return Integer.parseInt(finding.found().orElseThrow().evidence().rule().substring("piece-".length()));
    }

    private void decide() throws Exception {
        for (Entry entry : desk.session().entries()) {
            for (Finding finding : desk.session().findings(entry, "names")) {
                int number = number(finding);
                Verdict verdict = List.of(Verdict.ACCEPTED, Verdict.REJECTED, Verdict.FIXED)
                        .get(random.nextInt(3));
                if (verdict == Verdict.FIXED) {
                    desk.session().fix(finding, Map.of("kind", "fixed-" + number));
                } else {
                    desk.session().decide(List.of(finding), verdict);
                }
                decided.put(number, verdict);
            }
        }
    }

    /** @param least attached: what it is today, less a little */
    private void count(String what, int least, TestReporter reporter) throws Exception {
        int attached = 0;
        int elsewhere = 0;
        for (Entry entry : desk.session().entries()) {
            for (Finding finding : desk.session().findings(entry, "names")) {
                if (finding.verdict() != null) {
                    attached++;
                    elsewhere += finding.verdict() == decided.get(number(finding)) && isOf(finding) ? 0 : 1;
                }
            }
        }
        int conflicts = desk.session().conflicts().size();
        int all = desk.session().decisions();
        reporter.publishEntry(
                what,
                all + " decisions: " + attached + " attached, " + conflicts + " in conflict, " + elsewhere
                        + " on others");
        assertEquals(DOCUMENTS * EACH, all);
        assertEquals(all, attached + conflicts);
        assertEquals(0, elsewhere);
        assertTrue(attached >= least, what + ": " + attached + " attached");
    }

    /** Whether the decision was made on this very finding: at that time all were found, and had their numbers by text order. */
    private static boolean isOf(Finding finding) {
        return finding.decision() != null && finding.decision().number() == number(finding) % EACH + 1;
    }
}
