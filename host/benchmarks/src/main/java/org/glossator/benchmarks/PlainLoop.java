package org.glossator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;

/** No framework: each text is searched, and the places are kept in a list until the text is done. */
final class PlainLoop implements Contender {

    @Override
    public String title() {
        return "plain loop";
    }

    @Override
    public long over(List<String> texts, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                parts.add(pool.submit(() -> every(texts, first, threads)));
            }
            long found = 0;
            for (Future<Long> part : parts) {
                found += part.get();
            }
            return found;
        } finally {
            pool.shutdown();
        }
    }

    private static long every(List<String> texts, int first, int step) {
        long found = 0;
        for (int i = first; i < texts.size(); i += step) {
            List<int[]> places = new ArrayList<>();
            Matcher matcher = YEAR.matcher(texts.get(i));
            while (matcher.find()) {
                places.add(new int[] {matcher.start(), matcher.end()});
            }
            found += places.size();
        }
        return found;
    }
}
