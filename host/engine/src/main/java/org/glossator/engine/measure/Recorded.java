package org.glossator.engine.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A native record as it stands in a file, its status and its problems included; unlike an input, nothing of it is mended. Immutable.
 *
 * @param id of the document
 * @param status what became of it in the run that wrote it
 * @param text null: it failed, or was written with {@code --text no}
 * @param sha256 of the text, in lower-case hexadecimal digits; null: the text stands, or there is none
 * @param about what is known of the document: date, language, and metadata, by name
 * @param findings its layers with their provenance
 * @param problems what was said of it
 */
public record Recorded(
        String id,
        Entry.Status status,
        @Nullable String text,
        @Nullable String sha256,
        Map<String, String> about,
        StoredFindings findings,
        List<Problem> problems) {

    public Recorded {
        about = Map.copyOf(about);
        problems = List.copyOf(problems);
    }

    /** What would be written of this entry. */
    public static Recorded of(Entry entry) {
        Document document = entry.document().orElse(null);
        Map<String, String> about = new LinkedHashMap<>();
        if (document != null) {
            document.metadata().forEach((key, value) -> about.put("metadata." + key, value));
            document.date().ifPresent(date -> about.put("date", date.toString()));
            document.language().ifPresent(language -> about.put("language", language));
        }
        return new Recorded(
                entry.id(),
                entry.status(),
                document == null ? null : document.text(),
                null,
                about,
                entry.findings(),
                entry.problems());
    }

    /** Whether both are known to be of the same text; true where neither has one. */
    boolean isOfTheTextOf(Recorded other) {
        if (text != null && other.text != null) {
            return text.equals(other.text);
        }
        String mine = digest();
        String theirs = other.digest();
        return mine == null ? theirs == null : mine.equals(theirs);
    }

    private @Nullable String digest() {
        return text == null ? sha256 : sha256(text);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
