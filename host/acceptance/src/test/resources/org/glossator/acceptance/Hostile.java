package hostile;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.pf4j.Extension;

/**
 * Annotators that are right on every document, but for those whose metadata say under "trouble" that it is theirs to make. The test compiles
 * and packs this file; each annotator's name is that of its class, in lower case with hyphens.
 */
public final class Hostile {

    private Hostile() {}

    /** @param notes a list, so that somebody may change it later */
    public record Mark(String words, List<String> notes) {}

    /** Finds the first character, and the whole text. */
    public abstract static class Trouble implements AnnotatorFactory<NoParameters> {

        final Layer<Mark> layer = new Layer<>(name(), Mark.class);

        @Override
        public final String name() {
            return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }

        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters none) {
            return Set.of(layer);
        }

        @Override
        public Annotator create(NoParameters none, Context context) {
            return (DocumentAnnotator) this::annotate;
        }

        final void annotate(Document document, Output out) {
            mark(out, new Span(0, 1), "first");
            if (isMine(document)) {
                try {
                    make(document, out);
                } catch (Throwable e) {
                    throw sneaky(e);
                }
            }
            mark(out, document.span(), state());
        }

        boolean isMine(Document document) {
            return name().equals(document.metadata().get("trouble"));
        }

        final void mark(Output out, Span span, String words) {
            out.add(layer, span, new Mark(words, List.of()), Evidence.of("mark"));
        }

        /** What of the thread an annotator may have changed at a document before. */
        private static String state() {
            Thread thread = Thread.currentThread();
            return "priority " + thread.getPriority()
                    + (thread.isInterrupted() ? ", interrupted" : "")
                    + (thread.getName().contains("evil") ? ", renamed" : "")
                    + (thread.getContextClassLoader() == Hostile.class.getClassLoader() ? "" : ", another class loader");
        }

        abstract void make(Document document, Output out) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    @Extension
    public static final class ThrowsRuntime extends Trouble {
        @Override
        void make(Document document, Output out) {
            throw new IllegalStateException("no good reason");
        }
    }

    @Extension
    public static final class ThrowsChecked extends Trouble {
        @Override
        void make(Document document, Output out) throws IOException {
            throw new IOException("nobody declared it");
        }
    }

    @Extension
    public static final class ThrowsError extends Trouble {
        private static final class Own extends Error {}

        @Override
        void make(Document document, Output out) {
            throw new Own();
        }
    }

    @Extension
    public static final class ThrowsMute extends Trouble {
        private static final class Mute extends RuntimeException {
            @Override
            public String getMessage() {
                throw new IllegalStateException("not even this");
            }

            @Override
            public String toString() {
                throw new IllegalStateException("nor this");
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                throw new IllegalStateException("nor this");
            }
        }

        @Override
        void make(Document document, Output out) {
            throw new Mute();
        }
    }

    /** A message as long as a book, which would clear a screen, and cannot be written as UTF-8. */
    @Extension
    public static final class ThrowsLoud extends Trouble {
        @Override
        void make(Document document, Output out) {
            throw new IllegalStateException("\u001b[2J\u0007\r\n\ud83d \u202e" + "loud ".repeat(200_000));
        }
    }

    @Extension
    public static final class ThrowsInCircles extends Trouble {
        @Override
        void make(Document document, Output out) {
            RuntimeException one = new RuntimeException("one");
            RuntimeException other = new RuntimeException("other", one);
            one.initCause(other);
            throw one;
        }
    }

    @Extension
    public static final class ThrowsInterruption extends Trouble {
        @Override
        void make(Document document, Output out) throws InterruptedException {
            throw new InterruptedException("by nobody");
        }
    }

    @Extension
    public static final class Overflows extends Trouble {
        @Override
        void make(Document document, Output out) {
            if (depth(1) > 0) {
                throw new IllegalStateException("there is always a ground");
            }
        }

        private static int depth(int above) {
            return depth(above + 1) + depth(above + 2);
        }
    }

    /** Not packed. */
    public static final class LeftOut {
        static void call() {}
    }

    @Extension
    public static final class LacksClass extends Trouble {
        @Override
        void make(Document document, Output out) {
            LeftOut.call();
        }
    }

    static final class Corrupt {
        static final int SIZE = Integer.parseInt("corrupt");

        static void call() {}
    }

    @Extension
    public static final class LacksInitialiser extends Trouble {
        @Override
        void make(Document document, Output out) {
            Corrupt.call();
        }
    }

    /** Eight gigabytes at once. */
    @Extension
    public static final class Allocates extends Trouble {
        @Override
        void make(Document document, Output out) {
            if (new long[1 << 30].length == 0) {
                throw new IllegalStateException("unreachable");
            }
        }
    }

    @Extension
    public static final class EndsAfterText extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, new Span(0, document.text().length() + 1), "too long");
        }
    }

    /** Catches what the host throws, and goes on as if nothing had been. */
    @Extension
    public static final class SwallowsRefusal extends Trouble {
        @Override
        void make(Document document, Output out) {
            try {
                mark(out, new Span(0, Integer.MAX_VALUE), "too long");
            } catch (RuntimeException e) {
                mark(out, document.span(), "and on");
            }
        }
    }

    @Extension
    public static final class CutsPair extends Trouble {
        @Override
        void make(Document document, Output out) {
            int pair = document.text().indexOf("\ud83d\ude00");
            mark(out, new Span(pair + 1, pair + 2), "half");
        }
    }

    @Extension
    public static final class BeginsBeforeText extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, new Span(-1, 1), "before");
        }
    }

    @Extension
    public static final class GivesNoSpan extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, null, "nowhere");
        }
    }

    @Extension
    public static final class GivesNoWords extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, document.span(), null);
        }
    }

    @Extension
    public static final class GivesHalfPair extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, document.span(), "half \ud83d a pair");
        }
    }

    @Extension
    public static final class WritesUndeclared extends Trouble {
        @Override
        void make(Document document, Output out) {
            out.add(new Layer<>("quotes", Mark.class), document.span(), new Mark("mine", List.of()), Evidence.of("mark"));
        }
    }

    @Extension
    public static final class ReadsUndeclared extends Trouble {
        @Override
        void make(Document document, Output out) {
            document.get(Layers.QUOTES);
        }
    }

    @Extension
    public static final class UsesOtherThread extends Trouble {
        @Override
        void make(Document document, Output out) throws InterruptedException {
            Thread other = new Thread(() -> mark(out, document.span(), "from elsewhere"));
            other.setUncaughtExceptionHandler((thread, e) -> {});
            other.start();
            other.join();
        }
    }

    public record Sour(String words) {
        @Override
        public String words() {
            throw new IllegalStateException("no words");
        }
    }

    @Extension
    public static final class ThrowsInValue extends Trouble {
        private final Layer<Sour> sour = new Layer<>("sour", Sour.class);

        @Override
        public Set<Layer<?>> writes(NoParameters none) {
            return Set.of(layer, sour);
        }

        @Override
        void make(Document document, Output out) {
            out.add(sour, document.span(), new Sour(""), Evidence.of("mark"));
        }
    }

    /** Uses the output of the document before; what it adds must not stand anywhere. */
    @Extension
    public static final class KeepsOutput extends Trouble {
        private final ConcurrentLinkedQueue<Output> kept = new ConcurrentLinkedQueue<>();

        @Override
        void make(Document document, Output out) {
            for (Output before = kept.poll(); before != null; before = kept.poll()) {
                try {
                    mark(before, new Span(0, 1), "too late");
                } catch (IllegalStateException e) {
                    continue;
                }
                throw new IllegalArgumentException("the output of another document is open");
            }
            kept.add(out);
        }
    }

    @Extension
    public static final class ChangesValue extends Trouble {
        @Override
        void make(Document document, Output out) {
            List<String> notes = new ArrayList<>(List.of("as given"));
            out.add(layer, document.span(), new Mark("list", notes), Evidence.of("mark"));
            notes.set(0, "changed");
            notes.add("added");
        }
    }

    @Extension
    public static final class LeavesInterrupt extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, document.span(), "priority 5"); // the one that follows tells of the interrupt
            Thread.currentThread().interrupt();
        }
    }

    @Extension
    public static final class ChangesThread extends Trouble {
        @Override
        void make(Document document, Output out) {
            mark(out, document.span(), "priority 5"); // the one that follows tells of the changes
            Thread thread = Thread.currentThread();
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setName("evil");
            thread.setContextClassLoader(null);
            thread.setUncaughtExceptionHandler((where, e) -> {});
        }
    }

    @Extension
    public static final class ChangesDefaults extends Trouble {
        @Override
        void make(Document document, Output out) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            System.setProperty("line.separator", "<br>");
            System.setProperty("user.dir", "/nowhere");
        }
    }

    @Extension
    public static final class StartsThread extends Trouble {
        @Override
        void make(Document document, Output out) {
            new Thread(() -> {
                        while (true) {
                            LockSupport.parkNanos(Long.MAX_VALUE);
                        }
                    })
                    .start();
        }
    }

    @Extension
    public static final class Prints extends Trouble {
        @Override
        void make(Document document, Output out) {
            for (int i = 0; i < 1_000; i++) {
                System.out.println("{\"glossator\": 1, \"id\": \"printed by a plugin\"}");
            }
            System.out.print("no end of line");
        }
    }

    @Extension
    public static final class ReadsInput extends Trouble {
        @Override
        void make(Document document, Output out) throws IOException {
            for (int i = 0; i < 100_000 && System.in.read() >= 0; i++) {}
        }
    }

    /** Heeds an interrupt. */
    @Extension
    public static final class Sleeps extends Trouble {
        @Override
        void make(Document document, Output out) throws InterruptedException {
            Thread.sleep(3_600_000);
        }
    }

    /** Heeds none, but leaves the processor to others. */
    @Extension
    public static final class Dreams extends Trouble {
        @Override
        void make(Document document, Output out) {
            while (true) {
                LockSupport.parkNanos(1_000_000_000);
                Thread.interrupted();
            }
        }
    }

    /** Heeds none, and burns the processor. */
    @Extension
    public static final class Spins extends Trouble {
        private volatile long turns;

        @Override
        void make(Document document, Output out) throws IOException {
            String mark = document.metadata().get("mark");
            if (mark != null) {
                Files.createFile(Path.of(mark)); // tells that it spins now
            }
            while (true) {
                turns++;
            }
        }
    }

    /** Each of what harms a process, as the document says. */
    @Extension
    public static final class Harms extends Trouble {
        private final List<Trouble> deeds = List.of(
                new Exits(),
                new Halts(),
                new Crashes(),
                new FillsHeap(),
                new HoardsHeap(),
                new Spins(),
                new Floods(),
                new ReadsRawInput());

        @Override
        boolean isMine(Document document) {
            return deeds.stream().anyMatch(deed -> deed.isMine(document));
        }

        @Override
        void make(Document document, Output out) throws Throwable {
            for (Trouble deed : deeds) {
                if (deed.isMine(document)) {
                    deed.make(document, out);
                }
            }
        }
    }

    @Extension
    public static final class ExitsWhenMade extends Trouble {
        @Override
        public Annotator create(NoParameters none, Context context) {
            System.exit(5);
            return super.create(none, context);
        }

        @Override
        void make(Document document, Output out) {}
    }

    @Extension
    public static final class Exits extends Trouble {
        @Override
        void make(Document document, Output out) {
            System.exit(3);
        }
    }

    @Extension
    public static final class Halts extends Trouble {
        @Override
        void make(Document document, Output out) {
            Runtime.getRuntime().halt(4);
        }
    }

    /** Writes to the address 0, which ends any process. */
    @Extension
    public static final class Crashes extends Trouble {
        @Override
        void make(Document document, Output out) throws ReflectiveOperationException {
            java.lang.reflect.Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            unsafe.getClass().getMethod("putLong", long.class, long.class).invoke(unsafe, 0L, 0L);
        }
    }

    @Extension
    public static final class FillsHeap extends Trouble {
        private final List<long[]> kept = new ArrayList<>();

        @Override
        void make(Document document, Output out) {
            while (true) {
                kept.add(new long[1 << 17]);
            }
        }
    }

    /** Catches that the heap is full, and keeps what fills it. */
    @Extension
    public static final class HoardsHeap extends Trouble {
        private final List<long[]> kept = new ArrayList<>();

        @Override
        void make(Document document, Output out) {
            int size = 1 << 17;
            while (size > 1) {
                try {
                    kept.add(new long[size]);
                } catch (OutOfMemoryError e) {
                    size /= 2;
                }
            }
        }
    }

    /** More than any pipe holds, on each stream, past whatever stands before them. */
    @Extension
    public static final class Floods extends Trouble {
        @Override
        void make(Document document, Output out) throws IOException {
            byte[] line = "a flood of words that nobody wants to read\n".getBytes(StandardCharsets.UTF_8);
            FileOutputStream first = new FileOutputStream(FileDescriptor.out);
            FileOutputStream second = new FileOutputStream(FileDescriptor.err);
            for (int i = 0; i < 25_000; i++) {
                first.write(line);
                System.out.write(line);
            }
            for (int i = 0; i < 2_000; i++) {
                second.write(line);
                System.err.write(line);
            }
        }
    }

    /** Takes what was meant for the host. */
    @Extension
    public static final class ReadsRawInput extends Trouble {
        @Override
        void make(Document document, Output out) throws IOException {
            FileInputStream in = new FileInputStream(FileDescriptor.in);
            for (int i = 0; i < 100_000 && in.read() >= 0; i++) {}
        }
    }

    /** As the others, in two passes. */
    public abstract static class CorpusTrouble extends Trouble {
        @Override
        public Annotator create(NoParameters none, Context context) {
            return (CorpusAnnotator) this::begin;
        }

        CorpusAnnotator.Pass begin() {
            return new CorpusAnnotator.Pass() {
                @Override
                public void read(Document document) {
                    CorpusTrouble.this.read(document);
                }

                @Override
                public void ready() {
                    CorpusTrouble.this.ready();
                }

                @Override
                public void annotate(Document document, Output out) {
                    CorpusTrouble.this.annotate(document, out);
                }

                @Override
                public void commit() {
                    CorpusTrouble.this.commit();
                }

                @Override
                public void close() {
                    CorpusTrouble.this.close();
                }
            };
        }

        void read(Document document) {}

        void ready() {}

        @Override
        void make(Document document, Output out) throws Throwable {}

        void commit() {}

        void close() {}
    }

    @Extension
    public static final class FailsToBegin extends CorpusTrouble {
        @Override
        CorpusAnnotator.Pass begin() {
            throw new IllegalStateException("no beginning");
        }
    }

    @Extension
    public static final class FailsToRead extends CorpusTrouble {
        @Override
        void read(Document document) {
            if (isMine(document)) {
                throw new IllegalStateException("illegible");
            }
        }
    }

    @Extension
    public static final class FailsToGetReady extends CorpusTrouble {
        @Override
        void ready() {
            throw new IllegalStateException("never ready");
        }
    }

    @Extension
    public static final class FailsToAnnotate extends CorpusTrouble {
        @Override
        void make(Document document, Output out) {
            throw new IllegalStateException("no words for it");
        }
    }

    @Extension
    public static final class FailsToCommit extends CorpusTrouble {
        @Override
        void commit() {
            throw new IllegalStateException("not to be kept");
        }
    }

    @Extension
    public static final class FailsToClose extends CorpusTrouble {
        @Override
        void close() {
            throw new IllegalStateException("ajar");
        }
    }

    /** Holds up the end, whoever interrupts it. */
    @Extension
    public static final class StaysInClose extends CorpusTrouble {
        @Override
        @SuppressWarnings("InfiniteLoopStatement")
        void close() {
            while (true) {
                LockSupport.park();
                Thread.interrupted();
            }
        }
    }

    @Extension
    public static final class KeepsDocuments extends CorpusTrouble {
        private final ConcurrentLinkedQueue<Document> kept = new ConcurrentLinkedQueue<>();

        @Override
        void read(Document document) {
            kept.add(document);
        }

        @Override
        void make(Document document, Output out) {
            for (Document each : kept) {
                if (each.text().isEmpty()) {
                    throw new IllegalStateException("unreachable");
                }
            }
        }
    }
}
