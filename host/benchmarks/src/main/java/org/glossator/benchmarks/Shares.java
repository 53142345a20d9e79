package org.glossator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A contender without threads of its own: each thread gets a share of the texts. */
abstract class Shares implements Contender {

    /** Annotates a share, on a thread of its own; says how many years were found. */
    abstract long over(List<String> share) throws Exception;

    @Override
    public final long over(List<String> texts, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<String> share = texts.subList(i * texts.size() / threads, (i + 1) * texts.size() / threads);
                parts.add(pool.submit(() -> over(share)));
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
}
