package org.glossator.shell.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.engine.query.Names;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Picture;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Excerpt;
import org.glossator.shell.view.TypedComponents;

/** A finding's value, a line for each component. */
final class ValueScene implements Scene {

    private static final int MOST = 50;
    private static final int OFFERED = 8;

    private final Scene before;
    private final Review review;
    private final Finding finding;
    private final Map<String, String> was; // by component, as a person would type it
    private final List<String> names;
    private final List<TextField> fields = new ArrayList<>();
    private int chosen;
    private List<String> offered = List.of(); // what Tab goes through
    private int taken = -1; // which of them stands in the line

    ValueScene(Scene before, Review review, Finding finding) {
        this.before = before;
        this.review = review;
        this.finding = finding;
        this.was = TypedComponents.of(finding);
        this.names = List.copyOf(was.keySet());
        was.values().forEach(value -> fields.add(new TextField(value)));
    }

    @Override
    public Picture picture(int columns, int rows) {
        List<Line> top = new ArrayList<>(List.of(
                Line.of(" edit " + Width.cut(finding.id(), columns - 8), Style.TITLE), new Line()));
        String text = finding.entry().document().orElseThrow().text();
        int room = Math.max(2, rows - names.size() - 9);
        top.addAll(Excerpt.of(text, finding.stored().span(), columns, Math.min(6, room)));
        top.add(new Line());
        int margin = 5 + names.stream().mapToInt(Width::of).max().orElse(0);
        int space = Math.max(10, columns - margin - 2);
        int first = Math.max(0, chosen - Math.max(0, rows - top.size() - 5));
        int row = 0;
        for (int i = first; i < names.size(); i++) {
            TextField field = fields.get(i);
            if (i == chosen) {
                row = top.size();
            }
            boolean changed = !field.text().equals(was.get(names.get(i)));
            top.add(Line.of((i == chosen ? " > " : "   ") + names.get(i), i == chosen ? Style.STRONG : Style.FAINT)
                    .to(margin - 1)
                    .add(changed ? "*" : " ", Style.WARNING)
                    .add(field.shown(space), Style.VALUE));
        }
        List<Line> bottom = new ArrayList<>();
        if (offered.size() > 1) {
            bottom.add(Line.of(Width.cut(" " + String.join("  ", offered), columns), Style.FAINT));
        }
        if (!review.told().isEmpty()) {
            bottom.addAll(Frame.wrapped(" " + review.told(), Style.TROUBLE, columns, 2));
        }
        bottom.add(Frame.keys(
                List.of(
                        new Frame.Hint("Up Down", "component"),
                        new Frame.Hint("Tab", "completes"),
                        new Frame.Hint("Enter", "keeps"),
                        new Frame.Hint("Esc", "leaves it as it was")),
                columns));
        return Picture.of(top, bottom, rows)
                .withCursor(row, margin + fields.get(chosen).cursor(space));
    }

    @Override
    public Scene press(Key key) throws IOException {
        switch (key.kind()) {
            case UP -> choose(chosen - 1);
            case DOWN -> choose(chosen + 1);
            case TAB -> complete(1);
            case BACK_TAB -> complete(-1);
            case ENTER -> {
                return keep();
            }
            case ESCAPE -> {
                review.tell("left as it was");
                return before;
            }
            default -> {
                if (fields.get(chosen).press(key)) {
                    offered = List.of();
                    review.tell("");
                }
            }
        }
        return this;
    }

    private void choose(int component) {
        chosen = Math.floorMod(component, names.size());
        offered = List.of();
    }

    private Scene keep() throws IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String now = fields.get(i).text();
            if (!now.equals(was.get(names.get(i)))) {
                typed.put(names.get(i), now);
            }
        }
        if (typed.isEmpty()) {
            review.tell("nothing was changed");
            return before;
        }
        return review.fix(typed) ? before : this;
    }

    /** What begins as the line does, one after another; all values where the line is empty or holds one of them as a whole. */
    private void complete(int step) {
        TextField field = fields.get(chosen);
        if (offered.isEmpty()) {
            offered = fitting(known(names.get(chosen), field.text()), field.text());
            taken = offered.indexOf(field.text());
        }
        if (offered.isEmpty()) {
            review.refuse("no value is known that begins so");
        } else {
            taken = Math.floorMod(taken < 0 && step < 0 ? -1 : taken + step, offered.size());
            field.set(offered.get(taken));
        }
    }

    private static List<String> fitting(List<String> known, String typed) {
        String beginning = typed.toLowerCase(Locale.ROOT);
        List<String> fitting = known.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(beginning))
                .toList();
        return (fitting.equals(List.of(typed)) ? known : fitting)
                .stream().limit(OFFERED).toList();
    }

    /** The values that the open documents have for a component, the most frequent first; of a stretch of the text, words of the text. */
    private List<String> known(String component, String beginning) {
        String type = finding.layer().shape().getOrDefault(component, "");
        if (type.startsWith("boolean")) {
            return List.of("yes", "no");
        }
        if (type.startsWith("span")) {
            String text = finding.entry().document().orElseThrow().text();
            return TextWords.beginning(beginning, text, finding.stored().span()).stream()
                    .filter(words -> Visible.line(words).equals(words))
                    .toList();
        }
        Names all = Names.of(review.session());
        List<String> typed = all.components(finding.layer().name()); // as an expression names them
        int place = finding.layer().components().indexOf(component);
        String name = place < typed.size() ? typed.get(place) : component;
        return all.values(name, MOST).stream()
                .filter(value -> Visible.line(value).equals(value))
                .toList();
    }
}
