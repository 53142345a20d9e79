package org.glossator.shell.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Picture;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.TypedComponents;
import org.glossator.shell.view.WhyView;
import org.jspecify.annotations.Nullable;

/** What is in hand, and the keys that decide on it. */
final class CardScene implements Scene {

    private static final int FEWEST = 3; // lines of the text

    private final Review review;

    CardScene(Review review) {
        this.review = review;
    }

    @Override
    public Picture picture(int columns, int rows) {
        Card card = new Card(review);
        List<Line> top = new ArrayList<>(List.of(Line.of(Width.cut(card.progress(), columns), Style.FAINT)));
        List<Line> bottom = new ArrayList<>();
        if (!review.told().isEmpty()) {
            bottom.addAll(
                    review.isTrouble()
                            ? Frame.wrapped(" " + review.told(), Style.TROUBLE, columns, 3)
                            : Frame.wrapped(" " + review.told(), Style.STRONG, columns, 1));
        }
        bottom.add(card.keys(columns));
        List<Line> details = card.details(columns);
        int room = rows - bottom.size() - top.size() - 3;
        int text = Math.max(FEWEST, Math.min(room - details.size() - 1, Math.max(FEWEST + 1, rows / 2)));
        List<Line> excerpt = card.excerpt(columns, text);
        top.add(card.title(columns));
        top.add(new Line());
        top.addAll(excerpt);
        top.add(new Line());
        top.addAll(Frame.atMost(details, rows - bottom.size() - top.size() - 1, "w tells the rest"));
        return Picture.of(top, bottom, rows);
    }

    @Override
    public @Nullable Scene press(Key key) throws IOException {
        if (key.is(Key.Kind.PASTE)) {
            review.refuse("what is pasted decides nothing here; press the key that is meant, ? shows them");
            return this;
        }
        Optional<Action> action = switch (key.kind()) {
            case LEFT, UP, PAGE_UP -> Optional.of(Action.BACK);
            case RIGHT, DOWN, PAGE_DOWN -> Optional.of(Action.SKIP);
            case REDO -> Optional.of(Action.REDO);
            case CHARACTER -> Action.of(key.text());
            default -> Optional.empty();
        };
        if (action.isPresent()) {
            return act(action.get());
        }
        if (key.text().matches("[1-9]")) {
            review.pick(key.text().charAt(0) - '0');
        } else if (!key.is(Key.Kind.ENTER)) {
            review.refuse("this key means nothing here; ? shows those that do");
        }
        return this;
    }

    private @Nullable Scene act(Action action) throws IOException {
        switch (action) {
            case ACCEPT -> review.accept();
            case REJECT -> review.reject();
            case SKIP -> review.skip();
            case BACK -> review.back();
            case UNDO -> review.undo();
            case REDO -> review.redo();
            case TAKE -> review.prefer();
            case WITHDRAW -> review.withdraw();
            case ADD -> review.addAnew();
            case EDIT, SPAN, WHY -> {
                return look(action);
            }
            case HELP -> {
                return new TextScene(this, columns -> Help.lines(review.isOfConflicts(), columns));
            }
            case QUIT -> {
                return null;
            }
        }
        return this;
    }

    private Scene look(Action action) {
        Finding finding = review.finding();
        if (finding == null) {
            review.refuse("there is no finding here");
            return this;
        }
        if (action != Action.WHY && review.isOnlyLooking()) {
            review.refuse("E2008 the session can only be looked at: "
                    + review.session().refusal());
            return this;
        }
        if (action == Action.EDIT && TypedComponents.of(finding).isEmpty()) {
            review.refuse("it has no components; s changes its words");
            return this;
        }
        review.tell("");
        return switch (action) {
            case EDIT -> new ValueScene(this, review, finding);
            case SPAN -> new SpanScene(this, review, finding);
            default -> new TextScene(this, columns -> WhyView.of(finding, review.session(), columns - 1));
        };
    }
}
