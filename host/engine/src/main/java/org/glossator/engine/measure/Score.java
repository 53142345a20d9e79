package org.glossator.engine.measure;

/** Precision, recall and their harmonic mean, each in [0, 1]. */
record Score(double precision, double recall, double f1) {

    /** Where nothing was found, precision is 1 if there was nothing to find; where there was nothing to find, recall is 1. */
    static Score of(long hits, long found, long gold) {
        double precision = found > 0 ? (double) hits / found : gold == 0 ? 1 : 0;
        double recall = gold > 0 ? (double) hits / gold : 1;
        return of(precision, recall);
    }

    /** As TempEval-3 counts: all 1 where nothing was found and there was nothing to find, 0 where only one of the two is empty. */
    static Score ofTempEval(long hits, long found, long gold) {
        if (found == 0 && gold == 0) {
            return new Score(1, 1, 1);
        }
        return of(found > 0 ? (double) hits / found : 0, gold > 0 ? (double) hits / gold : 0);
    }

    static Score of(double precision, double recall) {
        double sum = precision + recall;
        return new Score(precision, recall, sum > 0 ? 2 * precision * recall / sum : 0);
    }
}
