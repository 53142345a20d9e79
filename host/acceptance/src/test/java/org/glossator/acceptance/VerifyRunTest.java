package org.glossator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded run can be repeated, and whatever differs is told. */
class VerifyRunTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheRunOfAllThreePluginsTheSame() {
        ran("quotes:confidence=.2", "dates:anchor=2024-05-03", "duplicates", "-i", articles());
        gloss().run("verify-run", "out.jsonl").endedWith(0).printed(" in 16 documents: the same");
    }

    @Test
    void tellsWhatDiffersWithItsPlaceAndWords() throws IOException {
        Files.writeString(folder.resolve("speech.txt"), "\"All is well,\" said Ann Lee on Monday, 29 April 2024.\n");
        ran("quotes", "dates", "-i", "speech.txt");
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, Files.readString(out).replace("\"person\":\"Ann Lee\"", "\"person\":\"Bob Roe\""));
        gloss().run("verify-run", "out.jsonl")
                .endedWith(6)
                .printed("speech.txt  quotes 0:14  changed")
                .printed("said Ann Lee on")
                .printed("was  person Bob Roe")
                .printed("is   person Ann Lee")
                .printed("1 difference in 1 document");
        gloss().run("verify-run", "out.jsonl", "--max", "0").endedWith(6).printed("1 difference in 1 document");
        gloss().run("verify-run", "out.jsonl", "--except", "quotes")
                .endedWith(0)
                .said("not verified: quotes, since left out with --except")
                .printed("the same");
    }

    @Test
    void needsTheInputWhereTheTextsAreLeftOut() throws IOException {
        Path speech = Files.writeString(folder.resolve("speech.txt"), "\"All is well,\" said Ann Lee on Monday.\n");
        ran("quotes", "-i", "speech.txt", "--text", "no", "--date", "2024-05-03");
        gloss().run("verify-run", "out.jsonl").endedWith(2).said("E6304").said("-i SRC");
        gloss().run("verify-run", "out.jsonl", "-i", "speech.txt", "--date", "2024-05-03")
                .endedWith(0)
                .printed("the same");
        Files.writeString(speech, "\"All is well,\" said Bob Roe on Monday.\n");
        gloss().run("verify-run", "out.jsonl", "-i", "speech.txt", "--date", "2024-05-03")
                .endedWith(6)
                .printed("speech.txt  the text  another");
        gloss().run("verify-run", "out.jsonl", "-i", articles())
                .endedWith(3)
                .said("where the record is of [speech.txt]");
    }

    @Test
    void saysWhichPluginIsMissing() throws IOException {
        ran("quotes", "dates", "-i", articles());
        Distribution fewer =
                Distribution.built().copyTo(folder.resolve("gloss")).without("quote-attribution");
        gloss().of(fewer)
                .run("verify-run", "out.jsonl")
                .endedWith(4)
                .said("not verified: quotes, since the plugin quote-attribution")
                .printed("the same; but of quotes the plugin is not installed");
        gloss().of(fewer).run("verify-run", "out.jsonl", "--except", "quotes").endedWith(0);
        gloss().of(fewer.without("date-normalisation"))
                .run("verify-run", "out.jsonl")
                .endedWith(4)
                .said("E6301");
    }

    @Test
    void refusesAnotherVersionAndOtherFiles() throws IOException {
        ran("dates", "-i", articles());
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, Files.readString(out).replaceAll("\"version\":\"[^\"]*\"", "\"version\":\"0.0.9\""));
        gloss().run("verify-run", "out.jsonl")
                .endedWith(5)
                .printedNothing()
                .said("E6302")
                .said("0.0.9");
        gloss().run("verify-run", "nowhere.jsonl").endedWith(3).said("[nowhere.jsonl] does not exist");
    }

    private void ran(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "run";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "-o";
        all[words.length + 2] = "out.jsonl";
        gloss().run(all).endedWith(0);
    }

    private static String articles() {
        return SourceTree.articles().toString();
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    @Test
    void refusesWhatItWouldPassOver() {
        ran("dates", "-i", articles());
        gloss().run("verify-run", "out.jsonl", "--except", "nosuch")
                .endedWith(2)
                .printedNothing()
                .said("E2010 no record of [out.jsonl] has the layer [nosuch]");
        gloss().run("verify-run", "out.jsonl", "--date", "2024-05-03")
                .endedWith(2)
                .said("E2000 --date")
                .said("-i SRC");
    }

    @Test
    void endsWith4WhereNobodySaysWhoWroteALayer() throws IOException {
        ran("quotes", "dates", "-i", articles());
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, Files.readString(out).replace("\"dates\":{\"annotator\"", "\"other\":{\"annotator\""));
        gloss().run("verify-run", "out.jsonl")
                .endedWith(4)
                .printed("the same; but of dates the records do not say who wrote it");
        gloss().run("verify-run", "out.jsonl", "--except", "dates").endedWith(0);
    }

    @Test
    void countsDocumentsPastADeadlineApart() throws IOException {
        ran("dates", "-i", articles());
        Path out = folder.resolve("out.jsonl");
        Files.writeString(
                out,
                Files.readString(out)
                        .replaceFirst(
                                "\"problems\":\\[\\]",
                                "\"problems\":[{\"severity\":\"error\",\"code\":\"E3105\",\"who\":\"dates\",\"span\":null,"
                                        + "\"message\":\"had no answer\",\"hint\":\"\"}]"));
        gloss().run("verify-run", "out.jsonl")
                .endedWith(0)
                .printed("the same; not verified: 1 document past a deadline");
    }
}
