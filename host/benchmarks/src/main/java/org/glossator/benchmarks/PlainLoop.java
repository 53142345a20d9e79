package org.glossator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** No framework: each text is searched, and the places are kept in a list until the text is done. */
final class PlainLoop extends Shares {

    @Override
    public String title() {
        return "plain loop";
    }

    @Override
    long over(List<String> share) {
        long found = 0;
        for (String text : share) {
            List<int[]> places = new ArrayList<>();
            Matcher matcher = YEAR.matcher(text);
            while (matcher.find()) {
                places.add(new int[] {matcher.start(), matcher.end()});
            }
            found += places.size();
        }
        return found;
    }
}
