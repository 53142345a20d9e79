package org.glossator.engine.isolation;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of a process that is spoken to through them. They are taken away from the plugin: what it prints is dropped, and
 * it reads nothing.
 */
record StandardStreams(InputStream in, OutputStream out) {

    static StandardStreams take() {
        StandardStreams streams =
                new StandardStreams(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return streams;
    }
}
