package org.glossator.engine.run;

import java.util.List;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.WrittenRecord;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** Whether a record that an earlier run wrote may be that of a document, as far as records tell. */
final class SameDocument {

    private SameDocument() {}

    /**
     * In what they differ, in a few words.
     *
     * @param number of the document in its input, from 1 on
     * @return null where the record may be the document's
     */
    static @Nullable String difference(long number, Entry entry, WrittenRecord record) {
        if (!record.id().equals(entry.id())) {
            return "document " + number + " is [" + entry.id() + "] and was [" + record.id() + "]";
        }
        String difference = difference(entry, record);
        return difference == null ? null : "document " + number + ", [" + entry.id() + "], " + difference;
    }

    private static @Nullable String difference(Entry entry, WrittenRecord record) {
        if (record.isFailed() && record.problems().stream().anyMatch(Unique::isRepeated)) {
            return null; // nothing is kept of it
        }
        Document document = entry.document().orElse(null);
        if (record.isFailed()) {
            return document != null
                    ? "can be read now, and could not be: " + reason(record.problems())
                    : reason(record.problems()).equals(reason(entry.problems()))
                            ? null
                            : "cannot be read for another reason than before: " + reason(entry.problems());
        }
        return document == null
                ? "could be read, and cannot be now: " + reason(entry.problems())
                : record.isOf(document) ? null : "has another text, date, language or metadata than it had";
    }

    private static String reason(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
