package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.engine.corpus.Json;
import org.jspecify.annotations.Nullable;

/** The file in which a process writes each check before it makes it and after, so that its end at any time tells where it was. */
final class Notebook {

    /** A check of an annotator, and what came of it. */
    record Note(String annotator, String check, @Nullable CheckResult result) {} // null: it was begun

    private final Path file;
    private final List<Note> notes = new ArrayList<>();
    private boolean done;

    private Notebook(Path file) {
        this.file = file;
    }

    /** With what the file holds already. */
    static Notebook of(Path file) throws IOException {
        Notebook notebook = new Notebook(file);
        for (String line : Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.<String>of()) {
            notebook.take(Json.object(Json.parse(line)));
        }
        return notebook;
    }

    private void take(Map<String, @Nullable Object> object) {
        String check = Json.string(object.get("check"), "");
        if (check.isEmpty()) {
            done = true;
            return;
        }
        String outcome = Json.string(object.get("outcome"), "");
        notes.add(new Note(
                Json.string(object.get("annotator"), ""),
                check,
                outcome.isEmpty()
                        ? null
                        : new CheckResult(
                                check,
                                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                                Json.string(object.get("line"), ""),
                                Json.string(object.get("advice"), ""),
                                new CheckResult.Took(
                                        Duration.parse(Json.string(object.get("time"), "PT0S")),
                                        Duration.parse(Json.string(object.get("cpu"), "PT0S"))))));
    }

    void begin(String annotator, String check) throws IOException {
        write(annotator, check, null);
    }

    void end(String annotator, CheckResult result) throws IOException {
        write(annotator, result.check(), result);
    }

    void done() throws IOException {
        append("{}");
        done = true;
    }

    private void write(String annotator, String check, @Nullable CheckResult result) throws IOException {
        notes.add(new Note(annotator, check, result));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("annotator", annotator);
        object.put("check", check);
        if (result != null) {
            object.put("outcome", result.outcome().word());
            object.put("line", result.line());
            object.put("advice", result.advice());
            object.put("time", result.took().time().toString());
            object.put("cpu", result.took().cpu().toString());
        }
        append(Json.text(object));
    }

    private void append(String line) throws IOException {
        Files.writeString(
                file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whether every check was made. */
    boolean isDone() {
        return done;
    }

    /** The check that was begun last and has no result; null when there is none. */
    @Nullable
    Note open() {
        Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
        return last != null && last.result == null ? last : null;
    }

    /** The results of an annotator's checks, by name. */
    Map<String, CheckResult> known(String annotator) {
        Map<String, CheckResult> known = new LinkedHashMap<>();
        for (Note note : notes) {
            if (note.annotator.equals(annotator) && note.result != null) {
                known.put(note.check, note.result);
            }
        }
        return known;
    }

    /** The last result of each check, by annotator and name; with the annotator's name before it where there are several. */
    List<CheckResult> results() {
        long annotators = notes.stream()
                .map(Note::annotator)
                .filter(a -> !a.isEmpty())
                .distinct()
                .count();
        Map<String, CheckResult> results = new LinkedHashMap<>();
        for (Note note : notes) {
            CheckResult result = note.result;
            if (result != null) {
                String name =
                        annotators > 1 && !note.annotator.isEmpty() ? note.annotator + "/" + note.check : note.check;
                results.put(name, result.as(name));
            }
        }
        return List.copyOf(results.values());
    }
}
