package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/srv/plugins/a-1.0.zip,/srv/plugins/a-1.0.zip",
                "https://example.org/p/,https://example.org/p/",
                "https://example.org/p?a=1&b=2,'https://example.org/p?a=1&b=2'",
                "my zips,'my zips'",
                "$HOME,'$HOME'",
                "~/zips,'~/zips'",
                "it's,'it'\\''s'",
                "\"\",''"
            })
    void isQuotedWhereAShellWouldTakeItForSomethingElse(String word, String expected) {
        assertEquals(expected, ShellWord.ofUnix(word));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "C:\\plugins\\a-1.0.zip,C:\\plugins\\a-1.0.zip",
                "https://example.org/p?a=1&b=2,\"https://example.org/p?a=1&b=2\"",
                "C:\\my zips\\a.zip,\"C:\\my zips\\a.zip\"",
                "C:\\my zips\\,\"C:\\my zips\\\\\"",
                "a \\\"b,\"a \\\\\\\"b\"",
                "'',\"\""
            })
    void isQuotedForWindowsInDoubleQuotes(String word, String expected) {
        assertEquals(expected, ShellWord.ofWindows(word));
    }
}
