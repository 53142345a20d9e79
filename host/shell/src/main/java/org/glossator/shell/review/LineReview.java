package org.glossator.shell.review;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.TypedPlace;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.screen.Style;
import org.glossator.shell.view.WhyView;
import org.jspecify.annotations.Nullable;

/**
 * A review by lines, for terminals that cannot be drawn on, for those who have the screen read to them, and for scripts: what is in hand is
 * printed, and a line answers with a key's letter or its word.
 */
public final class LineReview {

    private static final String PROMPT = "review> ";
    private static final int ROWS = 8;
    private static final Pattern READING = Pattern.compile("[1-9][0-9]?");

    private final Review review;
    private final Screen screen;
    private final Components components;
    private final boolean scripted; // nobody reads along, and standard output is for what was asked for
    private @Nullable Item shown; // null: show what is in hand

    /** Reads {@code key=value} words. */
    @FunctionalInterface
    public interface Components {
        /** @throws IllegalArgumentException when they cannot be read, with a message for the person */
        Map<String, String> read(String words);
    }

    private LineReview(Review review, Screen screen, Components components, boolean scripted) {
        this.scripted = scripted;
        this.review = review;
        this.screen = screen;
        this.components = components;
    }

    /**
     * Goes on until an answer ends it, or there are no more answers. In a script the first that is refused ends it: those behind it would
     * fall on another finding than was meant.
     *
     * @return the refused answer that ended it, and where it stands; empty: none did
     */
    public static Optional<String> run(Review review, Screen screen, Answers answers, Components components)
            throws IOException {
        LineReview lines =
                new LineReview(review, screen, components, answers.place().isPresent());
        lines.show();
        for (String answer = next(answers); answer != null && lines.take(answer); answer = next(answers)) {
            lines.show();
            if (review.isTrouble() && answers.place().isPresent()) {
                return refused(answer, answers);
            }
        }
        return Optional.empty();
    }

    /**
     * Passes over the answers to a review that has nothing to show, up to the one that ends it.
     *
     * @return the first that is no answer, and where it stands; empty: all are
     */
    public static Optional<String> pass(Answers answers) throws IOException {
        for (String answer = next(answers); answer != null; answer = next(answers)) {
            Optional<Action> action = action(answer);
            if (action.isEmpty() && !READING.matcher(answer).matches()) {
                return refused(answer, answers);
            }
            if (action.filter(a -> a == Action.QUIT).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refused(String answer, Answers answers) {
        return answers.place().map(place -> place + ": [" + answer + "]");
    }

    /** Null when there is none any more; in a script not the comments. */
    private static @Nullable String next(Answers answers) throws IOException {
        String answer = answers.next(PROMPT);
        while (answer != null
                && answer.strip().startsWith("#")
                && answers.place().isPresent()) {
            answer = answers.next(PROMPT);
        }
        return answer == null ? null : answer.strip();
    }

    private void show() {
        String told = review.told();
        if (!told.isEmpty() && review.isTrouble()) {
            screen.trouble(told);
        } else if (!told.isEmpty()) {
            say(Line.of(told));
        }
        Item item = review.queue().isOver() ? END : review.queue().item();
        if (!item.equals(shown)) {
            shown = item;
            Card card = new Card(review);
            say(new Line());
            say(Line.of(card.progress().strip()));
            say(card.title(screen.width()));
            card.excerpt(screen.width(), ROWS).forEach(this::say);
            card.details(screen.width()).forEach(this::say);
            if (!item.equals(END)) {
                keys(card.keys(Integer.MAX_VALUE));
            }
        }
        screen.flush();
    }

    /** On a narrow terminal in several lines, none of which ends within a key's words. */
    private void keys(Line keys) {
        if (scripted || keys.width() <= screen.width()) {
            say(keys);
            return;
        }
        StringBuilder row = new StringBuilder();
        for (String key : keys.render(false).strip().split(" {2}", -1)) {
            if (row.length() + 2 + key.length() > screen.width()) {
                say(Line.of(row.toString(), Style.FAINT));
                row.setLength(0);
            }
            row.append(row.isEmpty() ? " " : "  ").append(key);
        }
        say(Line.of(row.toString(), Style.FAINT));
    }

    private static final Item END = new Item("", "", 0, 0);

    private void say(Line line) {
        if (scripted) {
            screen.note(line.render(false));
        } else {
            screen.line(line);
        }
    }

    private void print(List<Line> lines) {
        lines.forEach(screen::line);
    }

    /** False when the answer ends the review. */
    private boolean take(String answer) throws IOException {
        review.tell("");
        if (READING.matcher(answer).matches()) {
            review.pick(Integer.parseInt(answer));
            return true;
        }
        Optional<Action> action = action(answer);
        if (action.isEmpty()) {
            review.refuse("[" + answer + "] means nothing here; type ? for what does");
            return true;
        }
        int blank = answer.indexOf(' ');
        return act(action.get(), blank < 0 ? "" : answer.substring(blank + 1).strip());
    }

    /** Empty where the words mean nothing; only to edit takes more of them than one. */
    private static Optional<Action> action(String answer) {
        int blank = answer.indexOf(' ');
        return Action.of(blank < 0 ? answer : answer.substring(0, blank))
                .filter(a -> blank < 0 || a == Action.EDIT || a == Action.SPAN);
    }

    private boolean act(Action action, String rest) throws IOException {
        switch (action) {
            case ACCEPT -> review.accept();
            case REJECT -> review.reject();
            case EDIT -> edit(rest);
            case SPAN -> span(rest);
            case SKIP -> review.skip();
            case BACK -> again(review::back);
            case UNDO -> {
                review.undo();
                shown = review.isTrouble() ? shown : null;
            }
            case REDO -> {
                review.redo();
                shown = review.isTrouble() ? shown : null;
            }
            case TAKE -> review.prefer();
            case WITHDRAW -> review.withdraw();
            case ADD -> review.addAnew();
            case WHY -> why();
            case HELP -> help();
            case QUIT -> {
                return false;
            }
        }
        return true;
    }

    private void again(Runnable move) {
        move.run();
        shown = null;
    }

    private void edit(String rest) throws IOException {
        if (rest.isEmpty()) {
            review.refuse("type what is right behind it, as in: e person=\"Ann Lee\" kind=direct");
            return;
        }
        try {
            review.fix(components.read(rest));
        } catch (IllegalArgumentException e) {
            review.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void span(String rest) throws IOException {
        if (rest.isEmpty()) {
            review.refuse("type its words behind it as they stand in the text, or START:END");
        } else {
            review.fix(Map.of(TypedPlace.PLACE, rest));
        }
    }

    private void why() {
        Finding finding = review.finding();
        if (finding == null) {
            review.refuse("there is no finding here");
        } else {
            print(WhyView.of(finding, review.session(), screen.width()));
        }
    }

    private void help() {
        print(Help.lines(review.isOfConflicts(), screen.width()));
        screen.line(
                "  e is followed by key=value …, s by words or START:END (@START:END where the text has such words); an empty line goes on.");
    }
}
