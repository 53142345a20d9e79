package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glossator.shell.screen.Style;

/** Findings of one place with the tag under which a document shows them. */
record Tagged(String tag, Bundle bundle, Style style) {

    int start() {
        return bundle.first().stored().span().start();
    }

    int end() {
        return bundle.first().stored().span().end();
    }

    /** By place, the longer first, so that what is within another comes after it. */
    static final Comparator<Tagged> IN_TEXT =
            Comparator.comparing((Tagged t) -> t.start()).thenComparing(t -> -t.end());

    /**
     * Those that brackets cannot show, since they begin in another and end behind it. Of two that cross, the one that a reader came for
     * stays in brackets: what is said before what is repeated, else the one that begins first.
     */
    static Set<Tagged> crossing(List<Tagged> all) {
        List<Tagged> byWorth = new ArrayList<>(all);
        byWorth.sort(Comparator.comparing((Tagged t) -> t.bundle.first().layer().place("there") >= 0)
                .thenComparing(IN_TEXT));
        int[] starts = new int[all.size()]; // of those in brackets, in the order of their worth
        int[] ends = new int[all.size()];
        int nested = 0;
        Set<Tagged> crossing = new HashSet<>();
        for (Tagged each : byWorth) {
            if (crossesOne(each.start(), each.end(), starts, ends, nested)) {
                crossing.add(each);
            } else {
                starts[nested] = each.start();
                ends[nested++] = each.end();
            }
        }
        return crossing;
    }

    private static boolean crossesOne(int start, int end, int[] starts, int[] ends, int count) {
        for (int i = 0; i < count; i++) {
            boolean behind = starts[i] < start && start < ends[i] && ends[i] < end;
            boolean before = start < starts[i] && starts[i] < end && end < ends[i];
            if (behind || before) {
                return true;
            }
        }
        return false;
    }
}
