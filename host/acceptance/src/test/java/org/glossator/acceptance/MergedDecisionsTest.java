package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two people decided on the same text, each on a branch of their own, merged by git as README says, and imported. */
@Order(3)
class MergedDecisionsTest {

    @TempDir
    private Path folder;

    private Outcome script(String lines) {
        return Gloss.in(folder).reading(lines).run();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Tools.need("git").toString(), "-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, git.waitFor(), () -> command + "\n" + said);
    }

    private void commit(String what) throws Exception {
        git("add", ".gitattributes", "decisions.jsonl");
        git("commit", "-q", "-m", what);
    }

    private void decisions(String file) throws IOException {
        Files.copy(folder.resolve(file), folder.resolve("decisions.jsonl"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void mergeBoth() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve(".gitattributes"), "decisions.jsonl merge=union\n");
        Files.writeString(folder.resolve("decisions.jsonl"), "");
        commit("begin");
        git("branch", "theirs");
        decisions("mine.jsonl");
        commit("mine");
        git("checkout", "-q", "theirs");
        decisions("theirs.jsonl");
        commit("theirs");
        git("merge", "-q", "--no-edit", "-");
    }

    @Test
    void areOneWhereBothAgreeAndShownWhereTheyDoNot() throws Exception {
        Files.writeString(
                folder.resolve("speech.txt"),
                "\"All is well,\" said Ann Lee. \"We will see,\" said Bob Roe. \"Not today,\" said Cy Day.\n");
        script("""
                open speech.txt
                annotate quotes
                accept q1-3
                export decisions -o mine.jsonl
                undo
                accept q1
                reject q2
                fix q3 person="Cyril Day"
                export decisions -o theirs.jsonl
                """).endedWith(0);
        Path theirs = folder.resolve("theirs.jsonl");
        Files.writeString(theirs, Files.readString(theirs).replaceAll("\"at\":\"[0-9]{4}", "\"at\":\"9024"));
        mergeBoth();
        Outcome merged = script("""
                open speech.txt
                annotate quotes
                import decisions decisions.jsonl
                list quotes
                review --conflicts
                t
                q
                review --conflicts
                q
                reject q3
                list quotes
                undo
                import decisions decisions.jsonl
                """);
        merged.endedWith(0)
                .said("5 imported, 0 decided so before, 1 said more than once, 2 in conflict: see review --conflicts")
                .said("another decision, which differs, stands there")
                .said("Now speech.txt/quotes/2 stands as rejected, 9024-")
                .said("review: 1 decided (1 accepted), 1 in conflict")
                .said("Now speech.txt/quotes/3 stands as fixed, 9024-")
                .said("rejected: speech.txt/quotes/3 [\"Not today,\"]; 1 other decision on the same words gone");
        assertEquals(
                List.of("✓", "✗", "*", "✓", "✓", "✗"),
                merged.lines().stream().map(line -> line.split(" +")[2]).toList());
    }
}
