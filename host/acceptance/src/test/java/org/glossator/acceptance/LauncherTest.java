package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void ofTheSourceTreeRunsWhatWasBuilt() {
        Outcome outcome = gloss().launchedBy(SourceTree.ROOT.resolve("host/gloss"))
                .run("version")
                .endedWith(0);
        assertEquals("", outcome.err(), "nothing is stale, and yet it builds");
        outcome.printed("gloss 0.").printed("on Java " + System.getProperty("java.version"));
    }

    @Test
    void ofTheSourceTreeHandsArgumentsAndExitCodeThrough() {
        gloss().launchedBy(SourceTree.ROOT.resolve("host/gloss"))
                .run("run", "quotes", "-i", "no such file.txt")
                .endedWith(3)
                .said("[no such file.txt]");
    }

    @Test
    void worksFromAFolderWithBlanksAndThroughALink() throws Exception {
        Distribution moved = Distribution.built().copyTo(folder.resolve("my tools/gloss #1"));
        Path link = Files.createSymbolicLink(folder.resolve("gloss"), moved.launcher());
        gloss().launchedBy(link)
                .reading("{\"id\": \"a\", \"text\": \"\\\"Yes,\\\" said Ann Lee.\"}\n")
                .run("run", "quotes", "-i", "-")
                .endedWith(0)
                .printed("Ann Lee");
    }

    @Test
    void takesJavaFromThePathWhereJavaHomeIsWrong() {
        gloss().with("JAVA_HOME", "/nowhere")
                .with("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"))
                .run("version")
                .endedWith(0);
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoJava() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink")) {
            Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        gloss().with("JAVA_HOME", "")
                .with("PATH", tools.toString())
                .run("version")
                .endedWith(70)
                .said("install a JDK of version 17 or later");
    }

    @Test
    void answersTheWaysInWhichPeopleAskForHelpAndVersion() {
        gloss().run("--version").endedWith(0).printed("gloss 0.");
        Outcome help = gloss().run("run", "--help").endedWith(0);
        assertEquals(gloss().run("help", "run").endedWith(0).out(), help.out());
        assertTrue(help.out().contains("For example:"), help::toString);
    }

    @Test
    void explainsItsProblemCodes() {
        gloss().run("help", "E2104").endedWith(0).printed("E2104").printed("parameter");
        gloss().run("help", "E9999").endedWith(2);
    }

    private Gloss gloss() {
        return Gloss.fresh(folder);
    }
}
