package org.glossator.engine.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/**
 * Finds each x, and does to its own process what a document's text asks it to: {@code exit 3}, {@code hang} and the like. Made by
 * processes that a test starts, so it has a constructor without parameters.
 */
public final class Hostile implements AnnotatorFactory<NoParameters> {

    /** What is found. */
    public record Mark(String word) {}

    static final Layer<Mark> MARKS = new Layer<>("marks", Mark.class);

    private static final Pattern DEED = Pattern.compile("^(?<deed>[a-z-]+)(?: (?<number>[0-9]+))?$");
    private static final List<byte[]> FILLED = new ArrayList<>();

    /** Cannot be made. */
    static final class Corrupt {
        static final int VALUE = Integer.parseInt("no number");

        private Corrupt() {}
    }

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(MARKS);
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (DocumentAnnotator) (document, out) -> annotate(document, out, context);
    }

    private static void annotate(Document document, Output out, Context context) {
        String text = document.text();
        for (int at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
            out.add(MARKS, new Span(at, at + 1), new Mark("x"), Evidence.of("rule", 0.5, "a note"));
        }
        Matcher deed = DEED.matcher(text);
        if (deed.matches()) {
            String number = deed.group("number");
            act(deed.group("deed"), number == null ? 0 : Integer.parseInt(number), out, context);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void act(String deed, int number, Output out, Context context) {
        switch (deed) {
            case "exit" -> System.exit(number);
            case "halt" -> Runtime.getRuntime().halt(number);
            case "throw" -> throw new IllegalStateException("number " + number);
            case "hang" -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }
            case "fill" -> {
                while (true) {
                    FILLED.add(new byte[1 << 20]);
                }
            }
            case "allocate" -> {
                List<byte[]> held = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    held.add(new byte[1 << 30]);
                }
                throw new IllegalStateException("there is room for " + held.size() + " GiB");
            }
            case "corrupt" -> throw new IllegalStateException("a corrupt class has the value " + Corrupt.VALUE);
            case "recurse" -> throw new IllegalStateException("came back with " + depth(0));
            case "print" -> print(number);
            case "flood" -> flood(FileDescriptor.out, number);
            case "flood-errors" -> flood(FileDescriptor.err, number);
            case "linger" -> linger();
            case "exit-later" -> exitLater(number);
            case "crash" -> crash();
            case "kill" -> signal("-KILL");
            case "interrupt" -> signal("-INT");
            case "close-output" -> close(FileDescriptor.out);
            case "scratch" -> scratch(context);
            case "beyond" -> out.add(MARKS, new Span(0, 100), new Mark("beyond"), Evidence.of("rule"));
            case "warn" -> out.warn(new Span(0, 4), "a warning");
            case "refuse" -> out.refused(MARKS, new Span(0, 6), Evidence.of("refused", 0.25, "no"));
            default -> {}
        }
    }

    private static int depth(int before) {
        return before < 0 ? before : depth(before + 1) + 1;
    }

    private static void print(int lines) {
        for (int i = 0; i < lines; i++) {
            System.out.println("a line of a plugin");
            System.err.print("words without an end");
        }
    }

    private static void flood(FileDescriptor to, int kilobytes) {
        PrintStream out = new PrintStream(new FileOutputStream(to), true);
        byte[] words = "words ".repeat(170).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < kilobytes; i++) {
            out.write(words, 0, words.length);
        }
    }

    private static void linger() {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                },
                "lingering");
        thread.start();
    }

    private static void exitLater(int code) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(50);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    System.exit(code);
                },
                "exiting");
        thread.start();
    }

    /** Of Java itself, as by native code that is wrong. */
    private static void crash() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            java.lang.reflect.Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putLong", long.class, long.class).invoke(field.get(null), 0L, 0L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** KILL as the system does when memory is short, INT as it does when a person types Ctrl-C. */
    private static void signal(String name) {
        try {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", name, self).start().waitFor();
            Thread.sleep(500); // the signal is on its way
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(FileDescriptor descriptor) {
        try (FileOutputStream out = new FileOutputStream(descriptor)) {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void scratch(Context context) {
        try {
            Path file = context.scratch().resolve("left");
            Files.writeString(file, "left behind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
