package org.glossator.shell.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where commands write: data to standard output, everything else to standard error, in UTF-8 whatever the locale. Standard output is for
 * one thread; standard error for any.
 */
public final class Screen {

    private final Outlet data;
    private final PrintWriter out;
    private final PrintWriter err;
    private final IntSupplier width;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private boolean ends;
    private boolean colour;
    private boolean paging = true;
    private boolean quiet;
    private boolean asJson;
    private boolean statusShown;
    private @Nullable Pager pager; // null: everything is printed at once

    /** What is laid out anew for each width. */
    public interface Content {
        /** @throws InterruptedException when the thread is interrupted, as by Ctrl-C */
        List<Line> at(Extent extent) throws InterruptedException;
    }

    /** Shows what is longer than the terminal a screen at a time. */
    public interface Pager {

        /** Whether so many rows do not fit onto the terminal. */
        boolean isFor(int rows);

        void show(Content content, boolean colour) throws InterruptedException;
    }

    /**
     * @param out the bytes of standard output
     * @param err the bytes of standard error
     * @param width columns, asked anew each time
     */
    public Screen(OutputStream out, OutputStream err, IntSupplier width, boolean outIsTerminal, boolean errIsTerminal) {
        this.data = new Outlet(out);
        this.out = new PrintWriter(new OutputStreamWriter(data, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        this.width = width;
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
        this.ends = outIsTerminal;
    }

    public int width() {
        return Math.max(40, width.getAsInt());
    }

    /** How wide standard output is. */
    public Extent extent() {
        return new Extent(width(), ends);
    }

    /** How wide standard error is. */
    public Extent extentOfNotes() {
        return new Extent(width(), errIsTerminal);
    }

    /** Whether rows end at the width also where no terminal is, as a person wants who sets COLUMNS. */
    public void rowsEnd(boolean wanted) {
        ends = outIsTerminal || wanted;
    }

    public boolean outIsTerminal() {
        return outIsTerminal;
    }

    public boolean errIsTerminal() {
        return errIsTerminal;
    }

    public void colour(boolean wanted) {
        colour = wanted;
    }

    /** From now on, {@link #page} goes through this; null: it prints. */
    public void pager(@Nullable Pager wanted) {
        pager = wanted;
    }

    /** Whether {@link #page} may go through the pager. */
    public void paging(boolean wanted) {
        paging = wanted;
    }

    /** Lines laid out for the terminal's width; where they are more than fit, and there is a pager, through that. */
    public void page(Content content) throws InterruptedException {
        Extent extent = extent();
        List<Line> lines = content.at(extent);
        int rows = lines.stream().mapToInt(line -> line.rows(extent.columns())).sum();
        if (pager != null && paging && pager.isFor(rows)) {
            flush();
            pager.show(content, colour);
        } else {
            lines.forEach(this::line);
        }
    }

    /** Whether colour is wanted. */
    public boolean isColoured() {
        return colour;
    }

    public void quiet(boolean wanted) {
        quiet = wanted;
    }

    /** Whether notes and troubles are for a program too, which reads JSON objects from standard error, one a line. */
    public void asJson(boolean wanted) {
        asJson = wanted;
    }

    /** Standard output as bytes; what was printed before comes first. */
    public OutputStream data() {
        out.flush();
        return data;
    }

    public synchronized void line(Line line) {
        clearStatus();
        out.println(line.render(colour, outIsTerminal));
    }

    public void line(String text) {
        line(Line.of(text));
    }

    /** A line that a program reads again: just as it is, but for a person at a terminal, whom it is made safe for. */
    public synchronized void copyable(String text) {
        if (outIsTerminal) {
            line(text);
        } else {
            clearStatus();
            out.println(text);
        }
    }

    public synchronized void blank() {
        clearStatus();
        out.println();
    }

    /** To standard error: something is wrong. */
    public synchronized void trouble(String text) {
        before();
        if (asJson) {
            err.println(json("trouble", text));
            err.flush();
            return;
        }
        for (String each : text.split("\n", -1)) {
            say(each, Style.TROUBLE);
        }
        err.flush();
    }

    /** To standard error, also when quiet: what a person is about to be asked about. */
    public synchronized void matter(String text) {
        before();
        say(text, Style.FAINT);
        err.flush();
    }

    /** To standard error, unless quiet: progress, a summary, a hint. */
    public synchronized void note(String text) {
        if (!quiet) {
            before();
            if (asJson) {
                err.println(json("note", text));
                err.flush();
                return;
            }
            say(text, Style.FAINT);
            err.flush();
        }
    }

    /** Where a person reads it, no word is cut by the terminal's edge. */
    private void say(String text, Style style) {
        for (String row : errIsTerminal ? Rows.of(text, width()) : List.of(text)) {
            err.println(Line.of(row, style).render(colour && errIsTerminal));
        }
    }

    /** An object with one string. */
    private static String json(String key, String text) {
        return "{\"" + key + "\": " + quoted(text) + "}";
    }

    /** A string of JSON, in ASCII. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~') { // controls of every kind, and what breaks a line for some readers
                json.append(String.format("\\u%04x", (int) each));
            } else {
                json.append(each == '"' || each == '\\' ? "\\" : "").append(each);
            }
        }
        return json.append('"').toString();
    }

    /** To standard error, also when quiet and as it is: for the program that asked for it. */
    public synchronized void report(String line) {
        before();
        err.println(line);
        err.flush();
    }

    /** One line that the next one overwrites; only on a terminal, and not for a program. */
    public synchronized void status(String text) {
        if (errIsTerminal && !asJson && !quiet && !"dumb".equals(System.getenv("TERM"))) {
            if (!statusShown) { // where one is, nothing was printed since
                before();
            }
            err.print("\r\u001b[K" + Width.cut(Visible.line(text), width() - 1));
            err.flush();
            statusShown = true;
        }
    }

    /** Where a person sees both, what was printed comes first. */
    private void before() {
        clearStatus();
        if (outIsTerminal && errIsTerminal) {
            out.flush();
        }
    }

    /** Takes that line away again. */
    public synchronized void clearStatus() {
        if (statusShown) {
            err.print("\r\u001b[K");
            err.flush();
            statusShown = false;
        }
    }

    /** Why what was printed has not arrived on standard output; null when it has. Call {@link #flush} before. */
    public @Nullable String failure() {
        IOException failure = data.failure();
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    public void flush() {
        clearStatus();
        out.flush();
        synchronized (this) {
            err.flush();
        }
    }
}
