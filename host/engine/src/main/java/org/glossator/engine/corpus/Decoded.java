package org.glossator.engine.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text.
 *
 * @param text without a byte order mark at its start; null when the bytes are not of the charset
 * @param badByte the offset of the first byte that fits no character; -1 when all do
 */
record Decoded(@Nullable String text, long badByte) {

    private static final char REPLACEMENT = '\ufffd';

    static Decoded of(byte[] bytes, int start, int end, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, start, end - start, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return new Decoded(withoutMark(text), -1);
            }
        }
        return slowly(bytes, start, end, charset);
    }

    /** Finds the first bad byte, or that the replacement character stands in the bytes themselves. */
    private static Decoded slowly(byte[] bytes, int start, int end, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil((end - start) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Decoded(null, in.position());
        }
        decoder.flush(out);
        out.flip();
        return new Decoded(withoutMark(out.toString()), -1);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
