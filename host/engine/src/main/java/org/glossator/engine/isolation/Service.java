package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordBytes;
import org.glossator.engine.pipeline.PipelineException;
import org.jspecify.annotations.Nullable;

/**
 * What a process does for its whole life: reads requests, lets a {@link Desk} work on them, and writes the answers. When standard input
 * ends, so does the process, whatever its annotator is doing: it never outlives the one that it works for.
 */
public final class Service {

    /** Makes the annotator. */
    @FunctionalInterface
    public interface Opener {
        Desk open(Opening opening) throws PipelineException;
    }

    /** What an answer to OPEN says of the annotator. */
    static final String CORPUS = "corpus";

    static final String DOCUMENTS = "documents";

    private final FrameReader requests;
    private final FrameWriter answers;
    private final OutputStream out;
    private final byte[] full;
    private final Opener opener;
    private final BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Desk desk; // null: not made yet

    private Service(StandardStreams streams, long mark, Opener opener) {
        this.requests = new FrameReader(streams.in(), mark);
        this.answers = new FrameWriter(streams.out(), mark);
        this.out = streams.out();
        this.full = FrameWriter.bytes(new Frame(Kind.FULL, 0, Frame.NOTHING), mark);
        this.opener = opener;
    }

    /**
     * Serves until standard input ends. Never returns.
     *
     * @param arguments the mark of frames, in hexadecimal digits
     */
    public static void run(String[] arguments, Opener opener) {
        StandardStreams streams = StandardStreams.take();
        Runtime.getRuntime().addShutdownHook(new Thread(Service::stay, "glossator-stay"));
        new Service(streams, Long.parseUnsignedLong(arguments[0], 16), opener).serve();
    }

    /**
     * Ctrl-C reaches every process of the terminal. The host decides what it means: it finishes what is in work, and ends us by closing
     * our input. Nobody but the virtual machine knows that a shutdown was begun by a signal; its thread has this name.
     */
    private static void stay() {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("SIGINT handler"))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void serve() {
        try {
            Frame first = requests.next();
            if (first != null) {
                Opening opening = Opening.of(first.payload());
                thread(() -> open(first.number(), opening)).start();
            }
            for (Frame frame = first; frame != null; ) {
                frame = requests.next();
                if (frame != null) {
                    queue.add(frame);
                }
            }
        } catch (IOException e) {
            end(1);
        } catch (OutOfMemoryError e) {
            full();
        }
        end(0);
    }

    /** Without the hooks that a plugin may have left: they may wait for something. */
    private static void end(int code) {
        Runtime.getRuntime().halt(code);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "glossator-worker");
        thread.setDaemon(true);
        return thread;
    }

    private void open(int number, Opening opening) {
        guarded(() -> {
            Frame answer;
            try {
                Desk made = opener.open(opening);
                desk = made;
                String kind = made.isOfCorpus() ? CORPUS : DOCUMENTS;
                answer = new Frame(Kind.OPENED, number, kind.getBytes(StandardCharsets.UTF_8));
            } catch (PipelineException e) {
                answer = new Frame(Kind.REFUSED, number, Rejection.bytes(e));
            }
            List<Thread> threads = new ArrayList<>();
            for (int i = 1; i < opening.threads(); i++) {
                threads.add(thread(this::work));
            }
            threads.forEach(Thread::start);
            answers.write(answer);
        });
        work();
    }

    /** One request after the other. */
    private void work() {
        while (true) {
            guarded(() -> {
                Thread.interrupted(); // the plugin's business, which is over
                answer(queue.take());
            });
        }
    }

    private void answer(Frame request) throws IOException {
        Desk open = desk;
        if (open == null) {
            throw new IOException("a request before there is an annotator");
        }
        byte[] payload = request.payload();
        Outcome outcome = switch (request.kind()) {
            case ANNOTATE -> open.annotate(document(payload));
            case BEGIN -> open.begin();
            case READ -> open.read(document(payload));
            case READY -> open.ready();
            case COMMIT -> open.commit();
            case END -> done(open::end);
            case CLOSE -> done(open::close);
            default -> throw new IOException("no request: " + request.kind());
        };
        answers.write(new Frame(Kind.DONE, request.number(), outcome.bytes()));
    }

    private static Entry document(byte[] payload) {
        return RecordBytes.document(payload);
    }

    private static Outcome done(Runnable task) {
        task.run();
        return Outcome.NOTHING;
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    /** What goes wrong outside of the plugin leaves nothing to be trusted: the process ends, and the host starts another. */
    private void guarded(Task task) {
        try {
            task.run();
        } catch (OutOfMemoryError e) {
            full();
        } catch (Throwable e) {
            end(1);
        }
    }

    /** With the last memory: nothing is made here. */
    private void full() {
        try {
            out.write(full);
        } catch (Throwable e) {
            end(1);
        }
        end(0);
    }
}
