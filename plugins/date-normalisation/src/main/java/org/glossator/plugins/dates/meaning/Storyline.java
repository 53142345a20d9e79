package org.glossator.plugins.dates.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.calendar.Years;
import org.jspecify.annotations.Nullable;

/**
 * The latest dates that a story has named, from one of which a date without a year goes on. The year is the one that costs least: the step
 * from a scene to the date, what is passed over between the two, and how far the scene was named in passing.
 *
 * @param scenes the latest first
 * @param here where in the text the story has come to
 */
public record Storyline(List<Scene> scenes, Setting here) {

    static final Storyline NONE = new Storyline(List.of(), Setting.START);

    /** A story that leaves its thread comes back to it within so many dates. */
    private static final int LATEST = 3;

    /** What it costs to lie behind all of them, for what should lie before. */
    private static final double LATER = 8;

    public Storyline {
        scenes = List.copyOf(scenes);
    }

    /**
     * A year found.
     *
     * @param from the date gone on from
     * @param value the date in its year
     * @param rejected the same date in the year that fits next best; null when there is none
     */
    record Place(
            CalendarValue from,
            CalendarValue value,
            @Nullable CalendarValue rejected) {}

    private record Way(CalendarValue from, CalendarValue value, double cost) {}

    Storyline at(Setting place) {
        return new Storyline(scenes, place);
    }

    /** With one more date; stretches longer than a year are no part of it. */
    Storyline after(CalendarValue value, Told told) {
        if (value.unit().compareTo(Unit.YEAR) > 0) {
            return this;
        }
        boolean leaps = !scenes.isEmpty() && scenes.get(0).isLeapTo(value);
        List<Scene> more = new ArrayList<>();
        more.add(new Scene(value, here, told, leaps));
        more.addAll(scenes.subList(0, Math.min(scenes.size(), LATEST - 1)));
        return new Storyline(more, here);
    }

    /**
     * The likeliest of those that come back every year; null when the story has named no year near one.
     *
     * @param past whether it lies before what is told: {@code since March}
     */
    @Nullable
    Place place(Recurring what, boolean past) {
        List<Way> ways = new ArrayList<>();
        for (int year : years()) {
            CalendarValue value = what.inStory(year);
            if (value != null) {
                ways.add(cheapest(value, past));
            }
        }
        ways.sort(Comparator.comparingDouble(Way::cost));
        if (ways.isEmpty()) {
            return null;
        }
        Way best = ways.get(0);
        return new Place(
                best.from(), best.value(), ways.size() > 1 ? ways.get(1).value() : null);
    }

    private SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        for (Scene scene : scenes) {
            int year = scene.value().year();
            for (int near = year - 1; near <= year + 1; near++) {
                if (Years.hasValue(near)) {
                    years.add(near);
                }
            }
        }
        return years;
    }

    private Way cheapest(CalendarValue value, boolean past) {
        Way best = new Way(value, value, Double.MAX_VALUE);
        double passed = 0;
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            boolean paragraph = i == 0 && scene.where().paragraph() != here.paragraph();
            double cost = passed + scene.takenUp(here) + scene.stepTo(value, paragraph);
            best = cost < best.cost() ? new Way(scene.value(), value, cost) : best;
            passed += scene.passedOver();
        }
        boolean later = past
                && scenes.stream()
                        .allMatch(scene -> value.first().isAfter(scene.value().first()));
        return new Way(best.from(), value, best.cost() + (later ? LATER : 0));
    }
}
