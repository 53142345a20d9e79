package org.glossator.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.engine.run.Run;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Keyboard;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/** What the commands share: the screen, the open documents, the settings, and the plugins, which are loaded when first asked for. */
public final class Shell implements AutoCloseable {

    private final Screen screen;
    private final InputStream in;
    private final Settings settings;
    private final LoadedPlugins plugins;
    private final SessionInHand session;
    private @Nullable Question person; // null: as the question
    private @Nullable Question question; // null: nobody is there to be asked
    private Keyboard.@Nullable Opener keyboards; // null: no terminal is there
    private @Nullable Answers answers; // null: standard input
    private List<String> always = List.of();
    private final Set<Path> running = new HashSet<>();
    private boolean exitRequested;
    private final UnderWay underWay;

    /**
     * @param in standard input, for {@code -i -}
     * @param pluginFolders where plugins are looked for when nothing else is said
     * @param cache where plugins are unpacked
     */
    public Shell(Screen screen, InputStream in, List<Path> pluginFolders, Path cache) {
        this(
                screen,
                in,
                new LoadedPlugins(pluginFolders, new PluginCache(cache), screen),
                new UnderWay(),
                new Settings());
    }

    private Shell(Screen screen, InputStream in, LoadedPlugins plugins, UnderWay underWay, Settings settings) {
        this.screen = screen;
        this.in = in;
        this.plugins = plugins;
        this.underWay = underWay;
        this.settings = settings;
        this.session = new SessionInHand(screen, Path.of(".gloss"));
    }

    /** The same on another screen, with a session of its own. Whoever stops the run of one stops that of the other. */
    public Shell on(Screen other) {
        return new Shell(other, in, plugins.on(other), underWay, settings);
    }

    /** Options that hold for every line of a session. */
    public void always(List<String> options) {
        always = List.copyOf(options);
        List<Path> named = new ArrayList<>();
        for (int i = 0; i + 1 < always.size(); i++) {
            if (always.get(i).equals("--plugins")) {
                named.add(Path.of(always.get(i + 1)));
            }
        }
        plugins.always(named);
    }

    List<String> always() {
        return always;
    }

    /** Other options hold for every line until this is closed; then those from before do again. */
    Scope within(List<String> options) {
        List<String> before = always;
        always(options);
        return () -> always(before);
    }

    /** What ends with a script. */
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    public Screen screen() {
        return screen;
    }

    public InputStream in() {
        return in;
    }

    /**
     * The session in hand; one in which nothing has happened yet, where none was resumed.
     *
     * @throws CommandException when the one of the folder cannot be read
     */
    public Session session() {
        return session.get();
    }

    /** How the commands of this process come by their session. */
    SessionInHand sessionInHand() {
        return session;
    }

    /** Takes another session in hand, and lets go of the one before. */
    public void session(Session other) throws IOException {
        session.take(other);
    }

    /** Where sessions are kept: {@code .gloss} of the working folder, unless said otherwise. */
    public SessionHome sessions() {
        return session.home();
    }

    /** Keeps sessions in another folder from now on: goes on with the one in hand there, or begins one. */
    public void sessions(Path folder) throws IOException, SessionException {
        session.keepIn(folder);
    }

    /** Says what the session in hand holds. */
    public void tellSession() {
        session.tell();
    }

    /** Somebody sits there who can be asked. */
    public void question(Question asking) {
        question = asking;
        session.atPrompt();
    }

    /** The person's answer; empty where nobody can be asked. */
    public Optional<Boolean> ask(String text, boolean otherwise) {
        screen.flush();
        Question asking = session.isAlone() ? person : question;
        return Optional.ofNullable(asking).map(each -> each.ask(text, otherwise));
    }

    /** Somebody sits at a process that runs one command, and can be asked before something dangerous. */
    public void person(Question asking) {
        person = asking;
    }

    /**
     * The person's answer to something that must not happen unasked; empty where nobody is there, also in a script.
     *
     * @param matter lines about what is asked
     */
    Optional<Boolean> askPerson(List<String> matter, String text) {
        Question asking = question == null ? person : question;
        if (asking == null) {
            return Optional.empty();
        }
        screen.flush();
        matter.forEach(screen::matter);
        return Optional.of(asking.ask(text, false));
    }

    /** A terminal is there whose keys can be heard one by one. */
    public void keyboard(Keyboard.Opener opener) {
        keyboards = opener;
    }

    /** Takes hold of the terminal; empty where there is none, or where it cannot do that. */
    Optional<Keyboard> keyboard() throws IOException {
        screen.flush();
        return keyboards == null ? Optional.empty() : Optional.ofNullable(keyboards.open(screen.isColoured()));
    }

    /**
     * Whoever answers a command that asks for lines.
     *
     * @param answering null: standard input does
     * @return who did before
     */
    public @Nullable Answers answers(@Nullable Answers answering) {
        Answers before = answers;
        answers = answering;
        return before;
    }

    /** Whoever answers; empty where standard input does. */
    Optional<Answers> answers() {
        return Optional.ofNullable(answers);
    }

    public Settings settings() {
        return settings;
    }

    /** Where the plugins of this person are installed, which are loaded too. */
    public void installed(PluginHome home) {
        plugins.installed(home);
    }

    /** Which plugins there are, and which of them are loaded. */
    LoadedPlugins loadedPlugins() {
        return plugins;
    }

    /**
     * The plugins of the folders named, which come first where one plugin is found twice, and of the standard ones; loaded once.
     *
     * @throws CommandException when a folder named does not exist
     */
    public Plugins plugins(List<Path> named) {
        return plugins.of(named);
    }

    /** The plugins that are loaded; where none are yet, those of the options that hold for the whole session. */
    public Plugins plugins() {
        return plugins.loaded();
    }

    /**
     * What there is to choose from in these folders and the standard ones, by what the plugins' builds say of them; plugins are loaded only
     * where one says nothing. Of plugins that are loaded, what became of them.
     *
     * @throws CommandException when a folder named does not exist
     */
    public Catalogue catalogue(List<Path> named) {
        return plugins.catalogue(named);
    }

    /** As {@link #catalogue(List)}, without loading a plugin for it: one whose build says nothing is left out. */
    Catalogue toldByBuilds(List<Path> named) {
        return plugins.toldByBuilds(named);
    }

    /** As {@link #catalogue(List)}, of the plugins that are loaded or would be. */
    public Catalogue catalogue() {
        return plugins.catalogue();
    }

    /** Notes that a script runs; false when it does already. */
    boolean enter(Path script) {
        return running.add(script);
    }

    void leave(Path script) {
        running.remove(script);
    }

    /** Ctrl-C is for this run until it is closed; what it has to say beside its records comes to the screen, also after that. */
    Running running(Run run) {
        run.tell(problem -> screen.trouble(problem.toString()));
        underWay.begin(run);
        return underWay::end;
    }

    /** Ends with the run that it is about. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Asks the run that is under way to finish the documents in work; the second time, to drop them. May be called from any thread.
     *
     * @return whether there is one
     */
    public boolean stopRun() {
        return underWay.stop();
    }

    /**
     * As {@link #stopRun}, in a process that is told to end: no command follows the one that is under way.
     *
     * @return whether there is a run that has to come to its end first
     */
    public boolean end() {
        underWay.requestEnd();
        return underWay.stop();
    }

    /**
     * As {@link #end}, in a process that a plugin has ended.
     *
     * @return whether there is a run that has to come to its end first
     */
    public boolean endAfterPlugin() {
        return underWay.stopAfterPlugin();
    }

    boolean isEndedByPlugin() {
        return underWay.isEndedByPlugin();
    }

    /** Who is at which documents, as {@code quotes at 121.txt}, the longest first; empty where nobody is. */
    public String inWork() {
        return underWay.inWork();
    }

    /** Whether the run that is under way waits for its input. */
    public boolean isRunReading() {
        return underWay.isReading();
    }

    public void requestExit() {
        exitRequested = true;
    }

    public boolean exitRequested() {
        return exitRequested || underWay.isEnding();
    }

    /** The exit code of something that a command could not do, which is said on standard error. */
    public int report(Exception e) {
        screen.flush();
        String words = Wording.of(e);
        if (!Wording.isBrokenPipe(words)) {
            screen.trouble(words);
        }
        return ExitCode.of(e);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (IOException e) {
            screen.trouble("E7003 " + Wording.ofFile(e));
        }
        plugins.close();
    }
}
