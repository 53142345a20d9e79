package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Entry read(byte[] content, Reading reading) {
        return Input.read(Input.file(folder, "a.txt", content).toString(), reading)
                .get(0);
    }

    private Entry read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8), Reading.standard());
    }

    private static Reading as(Charset charset) {
        return new Reading(charset, Optional.empty(), Reading.MAX_DOCUMENT);
    }

    private static Reading upTo(long length) {
        return new Reading(StandardCharsets.UTF_8, Optional.empty(), length);
    }

    @Test
    void isOneDocumentWithTheFilesNameAsItsId() {
        Entry entry = read("One.\r\nTwo\n\n");
        assertEquals("a.txt", entry.id());
        assertEquals("One.\r\nTwo\n\n", Input.text(entry));
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(Optional.empty(), entry.document().orElseThrow().date());
    }

    @Test
    void mayBeEmpty() {
        assertEquals("", Input.text(read("")));
    }

    @Test
    void skipsOneByteOrderMarkAtTheStart() {
        assertEquals("x", Input.text(read("\ufeffx")));
        assertEquals("\ufeffx\ufeff", Input.text(read("\ufeff\ufeffx\ufeff")));
        assertEquals("", Input.text(read("\ufeff")));
    }

    @Test
    void keepsWhatIsOdd() {
        String odd = "\0 \ud83d\ude00 \u202e \ufffd \u0085";
        assertEquals(odd, Input.text(read(odd)));
    }

    @Test
    void tellsTheOffsetOfTheFirstBadByte() {
        Entry entry = read(new byte[] {'a', (byte) 0xC3, (byte) 0xA4, 'b', (byte) 0xE4, 'c'}, Reading.standard());
        assertEquals(Entry.Status.FAILED, entry.status());
        assertEquals(
                "E1102 a.txt is not UTF-8: the byte at offset 4 fits no character; name the encoding, as in --charset"
                        + " windows-1252",
                Input.problem(entry));
    }

    @Test
    void countsTheByteOrderMarkIntoTheOffset() {
        Entry entry = read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF}, Reading.standard());
        assertEquals(true, Input.problem(entry).contains("offset 4 "));
    }

    @Test
    void refusesACharacterThatIsCutOffAtTheEnd() {
        Entry entry = read(new byte[] {'a', (byte) 0xE2, (byte) 0x80}, Reading.standard());
        assertEquals(true, Input.problem(entry).contains("offset 1 "));
    }

    @Test
    void refusesSurrogatesWrittenAsBytes() {
        Entry entry = read(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, Reading.standard());
        assertEquals(Entry.Status.FAILED, entry.status());
    }

    @Test
    void readsAnotherCharsetWhenTold() {
        assertEquals("ä", Input.text(read(new byte[] {(byte) 0xE4}, as(StandardCharsets.ISO_8859_1))));
        assertEquals("ä", Input.text(read("ä".getBytes(StandardCharsets.UTF_16), as(StandardCharsets.UTF_16))));
        assertEquals(
                "ä", Input.text(read("\ufeffä".getBytes(StandardCharsets.UTF_16LE), as(StandardCharsets.UTF_16LE))));
    }

    @Test
    void takesTheDateGivenForAll() {
        LocalDate day = LocalDate.of(2024, 4, 26);
        Entry entry = read(new byte[0], new Reading(StandardCharsets.UTF_8, Optional.of(day), Reading.MAX_DOCUMENT));
        assertEquals(Optional.of(day), entry.document().orElseThrow().date());
    }

    @Test
    void isNeverCutWhenItIsTooLong() {
        assertEquals("abcd", Input.text(read("abcd".getBytes(StandardCharsets.UTF_8), upTo(4))));
        Entry entry = read("abcde".getBytes(StandardCharsets.UTF_8), upTo(4));
        assertEquals(Entry.Status.FAILED, entry.status());
        assertEquals(
                "E1104 a.txt is longer than 4 characters; raise --max-document, or split it", Input.problem(entry));
        assertEquals(Entry.Status.FAILED, read(new byte[1000], upTo(4)).status());
        assertEquals("😀😀", Input.text(read("😀😀".getBytes(StandardCharsets.UTF_8), upTo(4))));
    }

    @Test
    void mayBePacked() {
        Path file = Input.file(folder, "a.txt.gz", Input.packed("packed"));
        Entry entry = Input.read(file).get(0);
        assertEquals("a.txt.gz", entry.id());
        assertEquals("packed", Input.text(entry));
    }

    @Test
    void failsWhenItIsPackedBadly() {
        byte[] whole = Input.packed("packed");
        Path torn = Input.file(folder, "torn.txt.gz", Arrays.copyOf(whole, whole.length - 6));
        assertEquals(Entry.Status.FAILED, Input.read(torn).get(0).status());
        Path plain = Input.file(folder, "plain.txt.gz", "not packed");
        assertEquals(
                "E1101 plain.txt.gz cannot be read: Not in GZIP format; check that it is whole and may be read",
                Input.problem(Input.read(plain).get(0)));
    }
}
