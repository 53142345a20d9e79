package org.glossator.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.review.KeyReview;
import org.glossator.shell.review.LineReview;
import org.glossator.shell.review.Review;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Keyboard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = {
            "Shows undecided findings one at a time, to be decided on by single keys; ? shows the keys. Every decision is kept at once.",
            "Begins with the document in hand, and goes on through all that are open. Where keys cannot be heard one by one, and with --lines, it"
                    + " prints each finding and reads a line, a letter or a word, as answer; in a script, from the lines behind it, up to q."
        },
        footer = {
            "",
            "For example:",
            "  review",
            "  review quotes",
            "  review dates and confidence<.9",
            "  review quotes --where 'confidence<.7 and person~\"Xi\"'",
            "  review --conflicts",
            "  review quotes --again --lines"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final Comparator<Finding> TEXT_ORDER = Comparator.comparing(
                    (Finding f) -> f.stored().span().start())
            .thenComparing(f -> -f.stored().span().end())
            .thenComparing(f -> f.layer().name())
            .thenComparing(Finding::number);

    private final GlossCommand gloss;

    @Parameters(
            arity = "0..*",
            paramLabel = "LAYER|EXPR",
            description = "A layer, or an expression; see help find. All layers when left out.")
    private List<String> words = List.of();

    @Mixin
    private Where where = new Where();

    @Option(names = "--doc", description = "Of this document alone.")
    private @Nullable String document; // null: of all, beginning with the one in hand

    @Option(names = "--again", description = "Those too that are decided already.")
    private boolean again;

    @Option(names = "--conflicts", description = "Decisions that do not fit any more what is found.")
    private boolean conflicts;

    @Option(names = "--lines", description = "By lines instead of keys; set review lines makes it so in this shell.")
    private boolean lines;

    ReviewCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        if (conflicts && (!words.isEmpty() || where.isGiven() || document != null || again)) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 review --conflicts shows all conflicts; leave out what else was said");
        }
        if (!session.refusal().isEmpty()) {
            gloss.screen()
                    .note("the session " + session.name().orElse("") + " can only be looked at: " + session.refusal()
                            + "; nothing is decided here; to decide, review in a copy, as in: save copy");
        }
        Review review;
        if (conflicts) {
            review = Review.ofConflicts(session, System::nanoTime);
        } else {
            List<Finding> fitting = findings(session);
            List<Finding> wanted =
                    fitting.stream().filter(f -> again || f.verdict() == null).toList();
            if (wanted.isEmpty() && !fitting.isEmpty()) {
                return nothing("nothing to review: " + Texts.count(fitting.size(), "finding")
                        + ", all decided; --again shows them too");
            }
            review = Review.of(wanted, again, session, System::nanoTime);
        }
        if (review.size() == 0) {
            return nothing(conflicts ? "no decision is in conflict" : "nothing to review: no finding fits");
        }
        Optional<String> refused;
        try {
            refused = run(review);
        } finally {
            gloss.screen().note("review: " + review.summary());
        }
        if (refused.isPresent()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2008 " + refused.get() + " was refused, and what is answered behind it would fall on the wrong"
                            + " finding; the review ended there, and what was decided before it is kept");
        }
        return ExitCode.OK;
    }

    /** The answers that a script has for it are not to be taken for commands. */
    private int nothing(String why) throws IOException {
        gloss.screen().note(why);
        Optional<Answers> script = script();
        Optional<String> wrong = script.isPresent() ? LineReview.pass(script.get()) : Optional.empty();
        if (wrong.isPresent()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2008 " + wrong.get() + " is no answer in a review; in a script the lines behind review answer it,"
                            + " up to q");
        }
        return ExitCode.OK;
    }

    /** The script in which the command stands; empty where it stands in none. */
    private Optional<Answers> script() {
        return gloss.shell().answers().filter(answers -> answers.place().isPresent());
    }

    /** @return the refused answer that ended it; empty: none did */
    private Optional<String> run(Review review) throws IOException {
        Shell shell = gloss.shell();
        boolean byLines = lines || script().isPresent() || shell.settings().reviewsByLines();
        Optional<Keyboard> keyboard = byLines ? Optional.empty() : shell.keyboard();
        if (keyboard.isPresent()) {
            try (Keyboard keys = keyboard.get()) {
                KeyReview.run(review, keys);
            }
            return Optional.empty();
        }
        Answers answers = shell.answers().orElseGet(this::standardInput);
        return LineReview.run(review, shell.screen(), answers, ReviewCommand::components);
    }

    private Answers standardInput() {
        NumberedLines in = new NumberedLines(gloss.shell().in());
        boolean typed = System.getProperty("gloss.terminal", "").contains("in");
        return typed ? prompt -> in.next() : new ScriptAnswers("standard input", in);
    }

    private static Map<String, String> components(String typed) {
        try {
            return Components.of(Words.of(typed));
        } catch (CommandException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private List<Finding> findings(Session session) throws SessionException {
        Predicate<Finding> fits = where.over(session);
        if (!words.isEmpty()) {
            fits = fits.and(Expressions.read(words, session)::matches);
        }
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries(session)) {
            List<Finding> here = new ArrayList<>();
            for (StoredLayer layer : entry.findings().all()) {
                session.findings(entry, layer.name()).stream().filter(fits).forEach(here::add);
            }
            here.sort(TEXT_ORDER);
            findings.addAll(here);
        }
        return findings;
    }

    /** The document in hand, those behind it, and those before it. */
    private List<Entry> entries(Session session) throws SessionException {
        if (document != null) {
            return List.of(session.entry(document));
        }
        Entry current = session.current();
        List<Entry> all = session.entries();
        int first = all.indexOf(current);
        List<Entry> round = new ArrayList<>(all.subList(first, all.size()));
        round.addAll(all.subList(0, first));
        return round;
    }
}
