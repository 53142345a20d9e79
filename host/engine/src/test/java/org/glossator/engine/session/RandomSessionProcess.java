package org.glossator.engine.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** Random commands in a process of their own, to be killed: it tells what the session is each time that something was acknowledged. */
final class RandomSessionProcess {

    private static final int COMMANDS = 200;

    private RandomSessionProcess() {}

    static Process start(Path home, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RandomSessionProcess.class.getName(),
                        home.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Desk desk = new Desk();
        desk.session().keepIn(new SessionHome(Path.of(arguments[0]), Desk.CLOCK), true);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(desk, Long.parseLong(arguments[1]), out::println);
        System.in.read(); // whoever kills it may be late
    }

    /** The same commands for the same seed. */
    static void run(Desk desk, long seed, Consumer<String> acknowledged) throws Exception {
        RandomCommands person =
                new RandomCommands(desk, new Random(seed), () -> acknowledged.accept(told(desk.session())));
        person.begin();
        for (int i = 0; i < COMMANDS; i++) {
            person.command();
        }
    }

    /** The session in a few characters. */
    static String told(Session session) {
        try {
            List<Object> state = RandomCommands.state(session);
            return session.done().size() + "+" + session.undone().size() + " " + Place.hash(Objects.toString(state));
        } catch (SessionException e) {
            throw new AssertionError(e);
        }
    }
}
