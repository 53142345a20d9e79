package org.glossator.plugins.dates.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Says of words that look like time expressions why they are none. Only made when somebody asks. The sentences stand in {@code
 * refusals.txt}, by the id of the rule, or by the class of the word where no rule begins.
 */
final class Refusals {

    /** As many of the steps that would have to follow as are named. */
    private static final int NAMED = 5;

    private static final String WORD = "word/";
    private static final long ANY_CLASS = -1;

    private final Automaton rules;
    private final Map<String, String> reasons = reasons();

    Refusals(Automaton rules) {
        this.rules = rules;
    }

    List<Refused> in(Tokens tokens, Reading reading) {
        BitSet found = new BitSet(tokens.size());
        reading.pieces().forEach(piece -> found.set(piece.from(), piece.to()));
        List<Refused> refused = new ArrayList<>();
        for (Piece weak : reading.weak()) {
            if (found.get(weak.from(), weak.to()).isEmpty()) {
                refused.add(new Refused(weak.from(), weak.to(), weak.rule(), reason(weak.rule())));
                found.set(weak.from(), weak.to());
            }
        }
        Walk walk = rules.over(tokens);
        for (int at = found.nextClearBit(0); at < tokens.size(); at = found.nextClearBit(at + 1)) {
            Refused one = at(tokens, at, walk);
            if (one != null) {
                refused.add(one);
                found.set(one.from(), one.to());
            }
        }
        return refused;
    }

    private @Nullable Refused at(Tokens tokens, int at, Walk walk) {
        NearMiss miss = walk.nearest(at);
        if (miss != null && miss.needs().isEmpty()) {
            return new Refused(at, miss.to(), miss.rule(), reason(miss.rule()));
        }
        if (miss != null && isOfTime(tokens, miss)) {
            return new Refused(at, miss.to(), miss.rule(), needs(tokens, miss));
        }
        String word = wordClass(tokens, at);
        return word == null ? null : new Refused(at, at + 1, WORD + word.toLowerCase(Locale.ROOT), reason(WORD + word));
    }

    /** Whether what fitted so far is more than a word or number that begins many things. */
    private static boolean isOfTime(Tokens tokens, NearMiss miss) {
        boolean word = false;
        for (int i = miss.from(); i < miss.to(); i++) {
            word |= tokens.isWord(i) && Vocabulary.words().has(tokens, i, ANY_CLASS);
        }
        return word && miss.to() - miss.from() > 1;
    }

    private @Nullable String wordClass(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return "NUMBER";
        }
        String word = tokens.isWord(at) ? tokens.text(at).toLowerCase(Locale.ROOT) : "";
        for (String key : reasons.keySet()) {
            String name = key.startsWith(WORD) ? key.substring(WORD.length()) : "";
            if (!word.isEmpty() && Vocabulary.words().of(name).containsKey(word)) {
                return name;
            }
        }
        return null;
    }

    private String reason(String rule) {
        if (rule.startsWith(BorderlineRules.PREFIX)) {
            return reason("borderline");
        }
        // A rule made of two neighbours, as explicit/month+year, is named after both.
        int joined = rule.indexOf('+');
        String reason = reasons.get(joined < 0 ? rule : rule.substring(0, joined));
        return reason == null ? "its words fit, but not what stands beside them" : reason;
    }

    private static String needs(Tokens tokens, NearMiss miss) {
        List<String> steps =
                miss.needs().stream().map(Refusals::plain).distinct().toList();
        String named = steps.stream().limit(NAMED).collect(Collectors.joining(", "));
        String one = steps.size() > 1 ? "one of " : "";
        String more = steps.size() > NAMED ? ", ..." : "";
        String next = miss.to() < tokens.size() ? "found [" + tokens.text(miss.to()) + "]" : "the text ends there";
        return "it needs " + one + named + more + " behind it; " + next;
    }

    private static String plain(String step) {
        return switch (step) {
            case "NUMBER", "MONTH", "YEAR", "UNIT", "SEASON" -> "a " + step.toLowerCase(Locale.ROOT);
            case "DAY", "DIGITS", "DIGITS1", "DIGITS2", "DIGITS4" -> "digits";
            case "WEEKDAY", "WEEKDAYANY" -> "a weekday";
            case "ORD" -> "an ordinal";
            case "DAYPART" -> "a part of the day";
            case "AMPM" -> "am or pm";
            case "DASH" -> "a dash";
            default -> step.replace('|', '/').toLowerCase(Locale.ROOT);
        };
    }

    /** The ids that have a sentence, for a test. */
    Map<String, String> sentences() {
        return Map.copyOf(reasons);
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream in = Refusals.class.getResourceAsStream("refusals.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource refusals.txt is missing from the plugin");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                    .forEach(line -> reasons.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
