package org.glossator.shell.report;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A year as a strip of twelve months, with a bar for each stretch that begins in it. A picture of the list below it, which says the same in
 * words, so it is for eyes only.
 */
final class YearStrip {

    private static final int MONTH = 100; // units of the picture
    private static final int LEAST = 4;
    private static final int LANE = 9;
    private static final int LANES = 9; // more lie over each other
    private static final int SHORT = 366; // days; what is longer says nothing here

    private final int year;
    private final Html bars = new Html();
    private final List<Double> lanes = new ArrayList<>(); // where each is free again

    YearStrip(int year) {
        this.year = year;
    }

    /**
     * Adds a bar, unless it would be as wide as the picture.
     *
     * @param row of the list, by its id
     */
    void add(Stretch stretch, String row) {
        if (ChronoUnit.DAYS.between(stretch.begin(), stretch.end()) >= SHORT - 1) {
            return;
        }
        double from = place(stretch.begin());
        double to = Math.max(from + LEAST, place(stretch.end()));
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane) > from) {
            lane++;
        }
        if (lane == lanes.size()) {
            lanes.add(0.0);
        }
        lanes.set(lane, to + 1);
        bars.open(
                        "rect",
                        "data-r",
                        row,
                        "x",
                        number(from),
                        "y",
                        "" + Math.min(lane, LANES - 1) * LANE,
                        "width",
                        number(to - from),
                        "height",
                        "" + (LANE - 3))
                .close("rect");
    }

    /** Months are of one width. */
    private double place(LocalDateTime moment) {
        if (moment.getYear() != year) {
            return moment.getYear() < year ? 0 : 12 * MONTH;
        }
        double day = moment.getDayOfMonth() - 1 + moment.getHour() / 24.0;
        return MONTH * (moment.getMonthValue() - 1 + day / moment.toLocalDate().lengthOfMonth());
    }

    private static String number(double units) {
        return "" + Math.round(units * 10) / 10.0;
    }

    /** Nothing where there is no bar. */
    Html html() {
        if (bars.isEmpty()) {
            return new Html();
        }
        int height = LANE * Math.max(1, Math.min(LANES, lanes.size()));
        Html strip =
                new Html().open("div", "class", "strip", "aria-hidden", "true").open("div", "class", "months");
        for (Month month : Month.values()) {
            strip.element("span", Stretch.monthName(month).substring(0, 3));
        }
        strip.close("div")
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + 12 * MONTH + " " + height,
                        "width",
                        "100%",
                        "height",
                        "" + height,
                        "preserveAspectRatio",
                        "none",
                        "focusable",
                        "false");
        return strip.add(bars).close("svg").close("div").line();
    }
}
