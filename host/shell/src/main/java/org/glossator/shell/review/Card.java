package org.glossator.shell.review;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Excerpt;
import org.glossator.shell.view.FindingCard;
import org.glossator.shell.view.Moment;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** What is in hand, in lines. As it was when this was made. */
final class Card {

    private final Review review;
    private final @Nullable Finding finding; // null: there is none
    private final @Nullable Conflict conflict; // null: there is none

    Card(Review review) {
        this.review = review;
        this.finding = review.finding();
        this.conflict = review.conflict();
    }

    /** Where the person stands, and how far that is. */
    String progress() {
        Queue queue = review.queue();
        String place = queue.isOver() ? "end" : queue.number() + " of " + queue.size();
        long pace = review.aMinute();
        return " review" + (review.isOfConflicts() ? " of conflicts" : "") + "  " + place + " · " + queue.left()
                + " left · " + review.decided() + " decided" + (pace == 0 ? "" : " · " + pace + " a minute");
    }

    Line title(int columns) {
        if (review.queue().isOver()) {
            return Line.of(" " + over(), Style.TITLE);
        }
        Item item = review.queue().item();
        String name = item.layer() + "/" + item.number();
        String state = state();
        String document = Width.cut(item.document(), Math.max(8, columns - Width.of(name + state) - 10));
        return new Line()
                .add(" " + name, Style.TITLE)
                .add("  ")
                .add(state, finding != null && finding.verdict() != null ? Style.STRONG : Style.WARNING)
                .add("  in " + document, Style.FAINT);
    }

    private String over() {
        int left = review.queue().left();
        return left == 0 ? "All is decided." : "This was the last; " + left + " left undecided.";
    }

    private String state() {
        if (review.isOfConflicts()) {
            return conflict == null ? "settled" : "in conflict";
        }
        if (finding == null) {
            return "no finding any more";
        }
        Verdict verdict = finding.verdict();
        return verdict == null ? finding.conflict() ? "in conflict" : "undecided" : verdict.word();
    }

    List<Line> excerpt(int columns, int rows) {
        Finding shown = finding;
        if (shown == null) {
            return conflict == null ? List.of() : lost(conflict, columns, rows);
        }
        String text = shown.entry().document().orElseThrow().text();
        return Excerpt.of(text, shown.stored().span(), columns, rows);
    }

    /** The words as they stood when they were decided on. */
    private static List<Line> lost(Conflict conflict, int columns, int rows) {
        var place = conflict.decision().place();
        String before = place.before().length() < place.span().start() ? behindBlank(place.before()) : place.before();
        String text = before + place.words() + beforeBlank(place.after());
        int start = before.length();
        return Excerpt.of(text, new Span(start, start + place.words().length()), columns, rows);
    }

    /** Without the rest of a word that was cut where the keeping of the surroundings began. */
    private static String behindBlank(String before) {
        int blank = before.indexOf(' ');
        return blank < 0 ? before : "\u2026" + before.substring(blank + 1);
    }

    private static String beforeBlank(String after) {
        int blank = after.lastIndexOf(' ');
        return blank <= 0 ? after : after.substring(0, blank) + "\u2026";
    }

    List<Line> details(int columns) {
        List<Line> lines = new ArrayList<>();
        if (review.queue().isOver()) {
            boolean left = review.queue().left() > 0;
            lines.add(Line.of(
                    "  " + (left ? "n begins again with what is left, " : "") + "b goes back, u undoes, q quits."));
            return lines;
        }
        if (conflict != null) {
            lines.addAll(FindingCard.of(conflict, columns));
        }
        if (finding != null) {
            if (conflict != null) {
                lines.add(Line.of("  Now " + finding.id() + stands(finding) + ":", Style.FAINT));
            }
            lines.addAll(FindingCard.of(finding, columns));
        }
        return lines;
    }

    private static String stands(Finding finding) {
        Decision decision = finding.decision();
        return decision == null || finding.conflict()
                ? " is there"
                : " stands as " + decision.verdict().word() + ", " + Moment.of(decision.at());
    }

    private void addDeciding(List<Frame.Hint> all, int readings) {
        if (finding != null) {
            all.add(new Frame.Hint("a", "accept"));
            all.add(new Frame.Hint("r", "reject"));
            if (readings > 0) {
                all.add(new Frame.Hint(readings == 1 ? "1" : "1-" + Math.min(9, readings), "other"));
            }
            all.add(new Frame.Hint("e", "edit"));
            all.add(new Frame.Hint("s", "span"));
        }
        if (conflict != null) {
            if (conflict.isRival()) {
                all.add(new Frame.Hint("t", "take"));
            }
            if (conflict.isAddable()) {
                all.add(new Frame.Hint("+", "add"));
            }
            all.add(new Frame.Hint("x", "withdraw"));
        }
    }

    /** The keys in one line; those that matter least are left out where they do not fit. */
    Line keys(int columns) {
        int readings = finding == null
                ? 0
                : finding.found().map(f -> f.alternatives().size()).orElse(0);
        List<Frame.Hint> all = new ArrayList<>();
        boolean over = review.queue().isOver();
        boolean deciding = !review.isOnlyLooking();
        if (deciding) {
            addDeciding(all, readings);
        }
        all.add(new Frame.Hint("n", conflict != null ? "keep" : over ? "again" : "next"));
        all.add(new Frame.Hint("b", "back"));
        if (deciding) {
            all.add(new Frame.Hint("u", "undo"));
        }
        if (finding != null) {
            all.add(new Frame.Hint("w", "why"));
        }
        all.add(new Frame.Hint("?", "help"));
        all.add(new Frame.Hint("q", "quit"));
        for (String least : List.of("back", "why", "span", "next", "other", "edit", "undo")) {
            if (Frame.keys(all, Integer.MAX_VALUE).width() > columns) {
                all.removeIf(key -> key.does().equals(least));
            }
        }
        return Frame.keys(all, columns);
    }
}
