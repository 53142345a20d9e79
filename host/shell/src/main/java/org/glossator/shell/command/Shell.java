package org.glossator.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.measure.MeasureException;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.PipelineFile;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.engine.query.TooDeepException;
import org.glossator.engine.run.OutputException;
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
    private final List<Path> pluginFolders;
    private final PluginCache cache;
    private @Nullable Session session; // null: nobody asked yet
    private @Nullable SessionHome sessions; // null: nobody asked yet
    private @Nullable PluginHome installed; // null: nothing is installed for this person
    private @Nullable Question person; // null: as the question
    private @Nullable Question question; // null: nobody is there to be asked
    private Keyboard.@Nullable Opener keyboards; // null: no terminal is there
    private @Nullable Answers answers; // null: standard input
    private String line = "";
    private final SessionTeller teller;
    private @Nullable Plugins plugins; // null: nobody asked yet
    private List<Path> loadedFrom = List.of();
    private @Nullable Catalogue catalogue; // null: nobody asked since plugins were loaded
    private List<Path> cataloguedFrom = List.of();
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
        this(screen, in, pluginFolders, cache, new UnderWay(), new Settings());
    }

    private Shell(
            Screen screen, InputStream in, List<Path> pluginFolders, Path cache, UnderWay underWay, Settings settings) {
        this.underWay = underWay;
        this.settings = settings;
        this.screen = screen;
        this.teller = new SessionTeller(screen);
        this.in = in;
        this.pluginFolders = List.copyOf(pluginFolders);
        this.cache = new PluginCache(cache);
    }

    /** The same on another screen, with a session of its own. Whoever stops the run of one stops that of the other. */
    public Shell on(Screen other) {
        Shell shell = new Shell(other, in, pluginFolders, cache.wanted(), underWay, settings);
        shell.installed = installed;
        return shell;
    }

    /** Options that hold for every line of a session. */
    public void always(List<String> options) {
        always = List.copyOf(options);
    }

    List<String> always() {
        return always;
    }

    public Screen screen() {
        return screen;
    }

    public InputStream in() {
        return in;
    }

    /** The session in hand; one in which nothing has happened yet, where none was resumed. */
    public Session session() {
        Session inHand = session;
        if (inHand == null) {
            inHand = new Session();
            inHand.keepIn(sessions(), question != null);
            session = inHand;
        }
        inHand.typed(line);
        return inHand;
    }

    /** Takes another session in hand, and lets go of the one before. */
    public void session(Session other) throws IOException {
        if (session != null && session != other) {
            session.close();
        }
        session = other;
    }

    /** Where sessions are kept: {@code .gloss} of the working folder, unless said otherwise. */
    public SessionHome sessions() {
        SessionHome home = sessions;
        if (home == null) {
            home = new SessionHome(Path.of(".gloss"));
            sessions = home;
        }
        return home;
    }

    /** Keeps sessions in another folder from now on: goes on with the one in hand there, or begins one. */
    public void sessions(Path folder) throws IOException, SessionException {
        if (sessions != null && sessions.folder().equals(folder)) {
            return;
        }
        Files.createDirectories(folder);
        SessionHome home = new SessionHome(folder);
        Session inHand;
        if (home.inHand().isPresent()) {
            inHand = home.resume(null);
        } else {
            inHand = new Session();
            inHand.keepIn(home, true);
        }
        session(inHand);
        sessions = home; // only now: a line that cannot go on there says so each time
    }

    /** Says what the session in hand holds. */
    public void tellSession() {
        teller.tell(session());
    }

    /**
     * Says how many decisions of the session in hand are in conflict or wait, after documents or layers changed.
     *
     * @param before of the session, before they did
     */
    void tellUnattached(SessionTeller.Unattached before) {
        teller.tell(before, unattached());
    }

    SessionTeller.Unattached unattached() {
        return SessionTeller.Unattached.of(session());
    }

    /** Says once where the session in hand is kept. */
    void tellWhereKept() {
        teller.tellWhereKept(
                session == null ? "" : session.name().orElse(""), sessions().folder());
    }

    /** The command that ran has said it itself. */
    void toldWhereKept() {
        teller.toldWhereKept(session().name().orElse(""));
    }

    /** The line that is being executed. */
    void typed(String words) {
        line = words;
    }

    /** Somebody sits there who can be asked. */
    public void question(Question asking) {
        question = asking;
    }

    /** The person's answer; empty where nobody can be asked. */
    public Optional<Boolean> ask(String text, boolean otherwise) {
        screen.flush();
        return Optional.ofNullable(question).map(asking -> asking.ask(text, otherwise));
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
        installed = home;
    }

    /** Where plugins are installed. */
    PluginHome installed() {
        if (installed == null) {
            throw new CommandException(
                    ExitCode.PLUGIN, "E4514 there is no folder to install plugins into; set HOME or XDG_DATA_HOME");
        }
        return installed;
    }

    /** The folders of the plugins that came with the launcher. */
    List<Path> broughtFolders() {
        return pluginFolders;
    }

    /** Loads plugins anew when they are asked for next: some were installed, removed or switched. */
    void pluginsChanged() {
        if (plugins != null) {
            plugins.close();
            plugins = null;
        }
        catalogue = null;
    }

    /**
     * The plugins of the folders named, which come first where one plugin is found twice, and of the standard ones; loaded once.
     *
     * @throws CommandException when a folder named does not exist
     */
    public Plugins plugins(List<Path> named) {
        List<Path> wanted = folders(named);
        if (plugins == null || !wanted.equals(loadedFrom)) {
            if (plugins != null) {
                plugins.close();
            }
            plugins = Plugins.load(wanted, cache.folder(screen));
            loadedFrom = wanted;
            catalogue = null;
        }
        return plugins;
    }

    /**
     * What there is to choose from in these folders and the standard ones, by what the plugins' builds say of them; plugins are loaded only
     * where one says nothing. Of plugins that are loaded, what became of them.
     *
     * @throws CommandException when a folder named does not exist
     */
    public Catalogue catalogue(List<Path> named) {
        List<Path> wanted = folders(named);
        Catalogue known = catalogue;
        if (known == null || !wanted.equals(cataloguedFrom)) {
            known = catalogueOf(wanted, named);
            catalogue = known;
            cataloguedFrom = wanted;
        }
        return known;
    }

    private Catalogue catalogueOf(List<Path> wanted, List<Path> named) {
        if (plugins == null || !wanted.equals(loadedFrom)) {
            DescribedPlugins described = DescribedPlugins.of(wanted);
            if (described.complete()) {
                return Catalogue.of(described);
            }
        }
        return Catalogue.of(plugins(named));
    }

    /** As {@link #catalogue(List)}, of the plugins that are loaded or would be. */
    public Catalogue catalogue() {
        return plugins == null ? catalogue(namedAlways()) : catalogueOf(loadedFrom);
    }

    private Catalogue catalogueOf(List<Path> loaded) {
        Catalogue known = catalogue;
        if (known == null || !loaded.equals(cataloguedFrom)) {
            known = Catalogue.of(Objects.requireNonNull(plugins));
            catalogue = known;
            cataloguedFrom = loaded;
        }
        return known;
    }

    /** Where plugins are unpacked. */
    Path cacheFolder() {
        return cache.folder(screen);
    }

    private List<Path> folders(List<Path> named) {
        List<Path> wanted = new ArrayList<>();
        for (Path folder : named) {
            if (!Files.isDirectory(folder)) {
                throw new CommandException(
                        ExitCode.PLUGIN,
                        "E4101 the plugins folder [" + folder + "] "
                                + (Files.exists(folder) ? "is no folder" : "does not exist")
                                + "; name a folder that holds plugin zips");
            }
            wanted.add(folder);
        }
        wanted.addAll(pluginFolders);
        if (installed != null) {
            installed.recover();
            wanted.add(installed.folder());
        }
        return wanted;
    }

    /** The plugins that are loaded; where none are yet, those of the options that hold for the whole session. */
    public Plugins plugins() {
        if (plugins != null) {
            return plugins;
        }
        return plugins(namedAlways());
    }

    private List<Path> namedAlways() {
        List<Path> named = new ArrayList<>();
        for (int i = 0; i + 1 < always.size(); i++) {
            if (always.get(i).equals("--plugins")) {
                named.add(Path.of(always.get(i + 1)));
            }
        }
        return named.stream().filter(Files::isDirectory).toList();
    }

    /** The steps that a person named: annotators, or one pipeline file. */
    public List<StepRequest> steps(List<String> typed) throws PipelineException {
        List<StepRequest> steps = new ArrayList<>();
        for (String each : typed) {
            if (each.endsWith(".json")) {
                try {
                    steps.addAll(PipelineFile.read(Path.of(each)));
                } catch (IOException e) {
                    throw new CommandException(
                            ExitCode.INPUT, "E1101 pipeline " + each + " cannot be read: " + Wording.ofFile(e));
                }
            } else {
                steps.add(StepRequest.parse(each));
            }
        }
        return steps;
    }

    /** The shapes of the layers that a document brings along. */
    public static Map<String, Map<String, String>> given(Entry entry) {
        return entry.findings().all().stream().collect(Collectors.toMap(StoredLayer::name, StoredLayer::shape));
    }

    /** A pipeline over the open documents, which bring their layers along. */
    public Pipeline overSession(List<StepRequest> steps, Plugins from) throws PipelineException {
        List<Entry> open = session().entries();
        return Pipeline.of(steps, from, open.isEmpty() ? Map.of() : given(open.get(0)));
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
        return codeOf(e);
    }

    private static int codeOf(Exception e) {
        if (e instanceof CommandException command) {
            return command.exitCode();
        }
        if (e instanceof PipelineException pipeline) {
            return switch (pipeline.fault()) {
                case SYNTAX -> ExitCode.USAGE;
                case PLUGIN -> ExitCode.PLUGIN;
                case PIPELINE -> ExitCode.PIPELINE;
            };
        }
        if (e instanceof InstallException install) {
            return switch (install.code()) {
                case "E4514" -> ExitCode.OUTPUT;
                case "E4515" -> ExitCode.INPUT;
                default -> ExitCode.PLUGIN;
            };
        }
        if (e instanceof SourceException || e instanceof MeasureException) {
            return ExitCode.INPUT;
        }
        if (e instanceof SessionException || e instanceof TooDeepException) {
            return ExitCode.USAGE;
        }
        if (e instanceof OutputException output) {
            return switch (output.fault()) {
                case EXISTS -> ExitCode.USAGE;
                case DIFFERENT -> ExitCode.PIPELINE;
                case UNWRITABLE -> ExitCode.OUTPUT;
            };
        }
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof InvalidPathException) {
            return ExitCode.USAGE;
        }
        return Wording.input(e) != null ? ExitCode.OUTPUT : ExitCode.BUG;
    }

    @Override
    public void close() {
        if (session != null) {
            try {
                session.close();
            } catch (IOException e) {
                screen.trouble("E7003 " + Wording.ofFile(e));
            }
        }
        if (plugins != null) {
            plugins.close();
        }
        cache.close();
    }
}
