package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a document, block by block, with its marks as elements. Where marks overlap without one being inside the other, the one that
 * was begun later is cut in two at the end of the earlier one, so that elements nest. For one pass over the text.
 */
final class MarkedText {

    /**
     * So many marks are one inside the other; of one more there is the tag alone, where it begins, and its note. Each mark that crosses is
     * begun again with all that are open, so the page would grow by the square of their number, and browsers flatten what is very deep.
     */
    private static final int DEEPEST = 12;

    private static final int NEVER = Integer.MAX_VALUE;

    private final String text;
    private final List<Mark> marks;
    private final List<Mark> open = new ArrayList<>(); // in the order of their elements
    private int next; // the first mark that is not begun

    /** @param marks in text order, longer ones first */
    MarkedText(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /**
     * Adds the next block.
     *
     * @param following where the block behind it starts; {@link Integer#MAX_VALUE} behind the last
     * @return the marks that begin in it, or between it and the one before
     */
    List<Mark> add(Block block, int following, Html html) {
        int begunBefore = next;
        open.forEach(mark -> begin(mark, html));
        int at = block.start();
        int edge = edge(block, following);
        while (edge <= block.end()) {
            int stop = Math.max(at, edge);
            html.text(words(at, stop));
            at = stop;
            end(edge, block, following, html);
            begin(edge, block, following, html);
            edge = edge(block, following);
        }
        html.text(words(at, block.end()));
        open.forEach(mark -> html.close("span"));
        return marks.subList(begunBefore, next);
    }

    private String words(int from, int to) {
        boolean within = to > from && text.charAt(to - 1) == '\r' && text.startsWith("\n", to); // a mark ends there
        return text.substring(from, within ? to - 1 : to).replace("\r\n", "\n");
    }

    private int edge(Block block, int following) {
        int end = NEVER;
        for (Mark mark : open) {
            end = Math.min(end, end(mark, block, following));
        }
        return Math.min(end, next < marks.size() ? start(marks.get(next), block, following) : NEVER);
    }

    /** White space behind a block is not shown, so what begins there begins behind it. */
    private static int start(Mark mark, Block block, int following) {
        return mark.start() < block.end() ? mark.start() : following == NEVER ? block.end() : NEVER;
    }

    /** And what ends there ends with the block. */
    private static int end(Mark mark, Block block, int following) {
        return mark.end() > block.end() && mark.end() <= following ? block.end() : mark.end();
    }

    /** Ends those that are over, and begins those again that had to be ended with them. */
    private void end(int edge, Block block, int following, Html html) {
        int first = 0;
        while (first < open.size() && end(open.get(first), block, following) > edge) {
            first++;
        }
        List<Mark> closed = new ArrayList<>(open.subList(first, open.size()));
        open.subList(first, open.size()).clear();
        closed.forEach(mark -> html.close("span"));
        List<Mark> over = new ArrayList<>(closed);
        over.removeIf(mark -> end(mark, block, following) > edge);
        over.sort(Comparator.comparingInt(Mark::start).reversed());
        over.forEach(mark -> tag(mark, html));
        closed.removeAll(over);
        closed.forEach(mark -> begin(mark, html));
        open.addAll(closed);
    }

    private void begin(int edge, Block block, int following, Html html) {
        while (next < marks.size() && start(marks.get(next), block, following) <= edge) {
            Mark mark = marks.get(next++);
            if (end(mark, block, following) <= edge // of no words, or of none that are shown
                    || open.size() == DEEPEST) {
                tag(mark, html);
            } else {
                begin(mark, html);
                open.add(mark);
            }
        }
    }

    private static void begin(Mark mark, Html html) {
        html.open("span", "class", "m " + mark.layer().form(), "data-f", mark.key());
    }

    private static void tag(Mark mark, Html html) {
        // A sign of what was decided has a name for who has it read aloud, where it would be named by its form.
        boolean made = mark.judgement().isMade();
        html.open(
                        "i",
                        "class",
                        "t",
                        "id",
                        "t" + mark.key(),
                        "data-f",
                        mark.key(),
                        "data-t",
                        mark.tag() + mark.judgement().sign(),
                        "role",
                        made ? "img" : null,
                        "aria-label",
                        made ? mark.tag() + " " + mark.judgement().word() : null)
                .close("i");
    }
}
