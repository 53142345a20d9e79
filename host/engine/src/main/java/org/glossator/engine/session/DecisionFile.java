package org.glossator.engine.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glossator.engine.corpus.Json;
import tools.jackson.core.JacksonException;

/** Decisions as a file: one JSON object a line, sorted by document, place and layer, so that git can merge two of them. */
public final class DecisionFile {

    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::document)
            .thenComparing(decision -> decision.place().span())
            .thenComparing(Decision::layer)
            .thenComparing(Decision::number);

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private DecisionFile() {}

    public static void write(List<Decision> decisions, OutputStream out) throws IOException {
        for (Decision decision : decisions.stream().sorted(ORDER).toList()) {
            out.write((Json.escaped(DecisionJson.object(decision)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws SessionException when a line is no decision; the message names it */
    public static List<Decision> read(Path file) throws IOException, SessionException {
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String read = lines.readLine(); read != null; read = lines.readLine()) {
                number++;
                String line = number == 1 && read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
                if (!line.isBlank()) {
                    decisions.add(decision(line, file + ":" + number));
                }
            }
        } catch (CharacterCodingException e) {
            throw new SessionException(file + " is not UTF-8 behind line " + number);
        }
        return decisions;
    }

    private static Decision decision(String line, String place) throws SessionException {
        if (line.startsWith("<<<<<<<")) {
            throw new SessionException(place + " begins what git could not merge; with a line ["
                    + "decisions.jsonl merge=union] in .gitattributes it keeps the lines of both, which is right here");
        }
        try {
            Decision decision = DecisionJson.decision(Json.object(Json.parse(line)));
            Decision.Quoted to = decision.to();
            if (to != null && to.words().length() != to.span().length()) {
                throw new IllegalArgumentException("the words of its to have "
                        + to.words().length() + " UTF-16 units, and end - start is "
                        + to.span().length());
            }
            return decision;
        } catch (JacksonException e) {
            throw new SessionException(place + " is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new SessionException(place + " is no decision: " + e.getMessage());
        }
    }
}
