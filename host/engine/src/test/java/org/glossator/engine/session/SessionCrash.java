package org.glossator.engine.session;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes of a folder of sessions what a process leaves in it that is killed in the middle of a command: by what the folder held before, and
 * by what it holds after. In between, each file of documents is written, then takes its name, then is told of in the journal; old ones go last.
 */
final class SessionCrash {

    private final Path before;
    private final Path after;
    private final Random random;

    /** @param after becomes what is left */
    SessionCrash(Path before, Path after, Random random) {
        this.before = before;
        this.after = after;
        this.random = random;
    }

    /**
     * Cuts a command off that wrote into one session.
     *
     * @return how long the journal is, in bytes
     */
    long during(String session) throws IOException {
        Path journal = after.resolve(session).resolve("journal.jsonl");
        byte[] old = Files.readAllBytes(before.resolve(session).resolve("journal.jsonl"));
        byte[] all = Files.readAllBytes(journal);
        List<Integer> starts = starts(all, old.length);
        boolean between = random.nextBoolean() && !starts.isEmpty();
        int cut = between
                ? starts.get(random.nextInt(starts.size()))
                : old.length + random.nextInt(all.length - old.length + 1);
        try (RandomAccessFile bytes = new RandomAccessFile(journal.toFile(), "rw")) {
            bytes.setLength(cut);
        }
        for (int i = 0; i < starts.size(); i++) {
            Path documents = journal.resolveSibling(DocumentFiles.name(lines(all, starts.get(i))));
            if (cut <= starts.get(i) && Files.exists(documents)) {
                unwrite(documents, cut == starts.get(i));
            }
        }
        restore(session);
        return cut;
    }

    /** Where each new line begins. */
    private static List<Integer> starts(byte[] bytes, int from) {
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < bytes.length; i++) {
            if (i == 0 || bytes[i - 1] == '\n') {
                starts.add(i);
            }
        }
        return starts;
    }

    private static int lines(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** @param begun whether its line comes next: it may be whole, written in part, or not begun */
    private void unwrite(Path documents, boolean begun) throws IOException {
        int how = begun ? random.nextInt(3) : 0;
        if (how == 2) {
            return;
        }
        byte[] whole = Files.readAllBytes(documents);
        Files.delete(documents);
        if (how == 1) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
            Files.write(documents.resolveSibling(documents.getFileName() + ".part"), part);
        }
    }

    /** Old files of documents are still there. */
    private void restore(String session) throws IOException {
        try (Stream<Path> files = Files.list(before.resolve(session))) {
            for (Path file : files.toList()) {
                Path kept = after.resolve(session).resolve(file.getFileName().toString());
                if (!Files.exists(kept)) {
                    Files.copy(file, kept);
                }
            }
        }
    }

    /** Cuts off that a session is saved under this name, before anybody could see that. */
    void whileSaving(String name) throws IOException {
        Path made = after.resolve(name);
        if (random.nextBoolean()) {
            Path part = after.resolve("." + name + ".part");
            Files.move(made, part);
            List<Path> files;
            try (Stream<Path> all = Files.list(part)) {
                files = all.toList();
            }
            Files.delete(files.get(random.nextInt(files.size())));
        }
        try (Stream<Path> sessions = Files.list(before)) {
            for (Path session : sessions.filter(Files::isDirectory).toList()) {
                copy(session, after.resolve(session.getFileName().toString()));
            }
        }
        Files.write(after.resolve("in-hand"), Files.readAllBytes(before.resolve("in-hand")));
    }

    /** Copies what is there, and nothing that is there already. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (!Files.exists(copy)) {
                    Files.copy(each, copy);
                }
            }
        }
    }
}
