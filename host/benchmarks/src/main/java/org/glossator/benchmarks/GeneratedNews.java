package org.glossator.benchmarks;

import java.util.SplittableRandom;

/** News-like text of any length, always the same for the same length and density. The words are ours. */
final class GeneratedNews {

    private static final String[] WHO = {
        "The council",
        "A spokesman for the harbour board",
        "Mrs Adeyemi",
        "The second-largest bank",
        "Mr. May",
        "Sun Freight",
        "One of the striking drivers",
        "The minister",
        "Professor Lund of the institute",
        "A committee of the assembly"
    };
    private static final String[] DID = {
        "said it would close",
        "announced",
        "has rejected",
        "may sell",
        "marched against",
        "spent the money on",
        "will review",
        "lost",
        "was told about",
        "raised the price of",
        "had first asked for"
    };
    private static final String[] WHAT = {
        "the plan for 2,000 new homes", "a $3.5 million bridge", "the second half of the offer",
                "its 12% share in the mill",
        "the appeal by a margin of 3-2", "route 66 and the fall in fares", "spring water from the valley",
                "the rules on page 14",
        "a call for calm in the city", "the work of one hundred volunteers", "a match that ended 2:1"
    };
    private static final String[] WHEN = {
        "on Friday",
        "last week",
        "in May 2019",
        "two years ago",
        "on 3 March 1998",
        "at 5 p.m. on Monday",
        "in the third quarter",
        "since the 1980s",
        "between 2019 and 2021",
        "early next month",
        "for nearly three weeks",
        "the day before yesterday",
        "every Thursday morning",
        "on April 26, 2024",
        "by the end of the year",
        "in the winter of 1947",
        "on 2024-05-03",
        "from five to seven hours",
        "at Christmas",
        "in the 19th century"
    };

    private GeneratedNews() {}

    static String of(int length, Density density) {
        return of(length, density, 20240503L);
    }

    static String of(int length, Density density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            text.append(random.nextInt(6) == 0 && text.length() > 0 ? "\n\n" : text.length() > 0 ? " " : "");
            if (density == Density.ALL) {
                text.append(any(WHEN, random)).append(',');
            } else {
                text.append(any(WHO, random))
                        .append(' ')
                        .append(any(DID, random))
                        .append(' ')
                        .append(any(WHAT, random));
                text.append(random.nextInt(100) < density.percent() ? " " + any(WHEN, random) : "")
                        .append('.');
            }
        }
        text.setLength(length);
        return text.toString();
    }

    private static String any(String[] phrases, SplittableRandom random) {
        return phrases[random.nextInt(phrases.length)];
    }
}
