package org.glossator.engine.plugin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.plugin.verify.ClassFile.Use;

/**
 * What the classes of a plugin refer to beyond computing: reported, not refused, since a reference is not yet a call. But a plugin that
 * declares what its own classes refer to is held to that.
 */
enum Reach {
    NETWORK(
            "network",
            "java/net/(Socket|ServerSocket|DatagramSocket|MulticastSocket|URLConnection|HttpURLConnection|InetAddress)"
                    + "|java/net/http/.*|javax/net/.*|java/net/URL#(openStream|openConnection|getContent)"
                    + "|java/nio/channels/.*Socket.*"),
    FILES(
            "files",
            "java/nio/file/Files|java/io/File(InputStream|OutputStream|Reader|Writer)|java/io/RandomAccessFile"
                    + "|java/nio/channels/(Asynchronous)?FileChannel"
                    + "|java/io/File#(delete.*|list.*|mkdirs?|createTempFile|createNewFile|renameTo|exists|length)"
                    + "|java/util/(zip/Zip|jar/Jar)File"),
    PROCESSES("processes", "java/lang/ProcessBuilder|java/lang/ProcessHandle|java/lang/Runtime#exec"),
    EXIT("exit", "java/lang/System#exit|java/lang/Runtime#(exit|halt|addShutdownHook)"),
    THREADS(
            "threads",
            "java/lang/Thread#<init>|java/lang/Thread#(start|ofVirtual|ofPlatform|startVirtualThread)|java/util/Timer"
                    + "|java/util/concurrent/(Executors|ForkJoinPool|ThreadPoolExecutor|CompletableFuture)"
                    + "|java/util/(Collection#parallelStream|Arrays#parallel.*)|.*Stream#parallel"),
    REFLECTION(
            "reflection",
            "java/lang/reflect/(Method|Field|Constructor|AccessibleObject|Proxy)|java/lang/Class#(forName|newInstance)"
                    + "|java/lang/ClassLoader#(loadClass|defineClass)|java/net/URLClassLoader|sun/misc/Unsafe"
                    + "|java/lang/invoke/MethodHandles#privateLookupIn"),
    NATIVE("native-code", "java/lang/(System|Runtime)#load(Library)?|java/lang/foreign/.*"),
    STREAMS(
            "standard-streams",
            "java/lang/System#(out|err|in|setOut|setErr|setIn)|java/io/Console|java/io/FileDescriptor#(out|err)"),
    STATE(
            "global-state",
            "java/util/(Locale|TimeZone)#setDefault|java/lang/System#(setProperty|setProperties|clearProperty|setSecurityManager)"
                    + "|java/lang/Thread#setDefaultUncaughtExceptionHandler"
                    + "|java/security/Security#(addProvider|insertProviderAt|setProperty)"),
    SERIALIZATION("serialization", "java/io/ObjectInputStream");

    private static final String PREFIX = "refers.";
    private static final String NOWHERE = "no class refers to it";

    private final String word;
    private final Pattern targets;

    Reach(String word, String targets) {
        this.word = word;
        this.targets = Pattern.compile(targets);
    }

    /** @param declared what the plugin says that its own classes refer to; empty: it says nothing */
    static List<CheckResult> of(Contents contents, Optional<List<String>> declared) {
        List<CheckResult> results = new ArrayList<>();
        for (Reach reach : values()) {
            results.add(reach.check(contents, declared));
        }
        return results;
    }

    /** The words for what classes of a plugin refer to, or it says that they do, by these results; sorted. */
    static List<String> found(List<CheckResult> results) {
        return results.stream()
                .filter(each -> each.check().startsWith(PREFIX) && !each.line().equals(NOWHERE))
                .map(each -> each.check().substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    private CheckResult check(Contents contents, Optional<List<String>> declared) {
        String check = PREFIX + word;
        Set<String> users = users(contents, file -> true);
        if (declared.isEmpty()) {
            return Listed.noteUnlessEmpty(check, users, NOWHERE, "referred to by", advice());
        }
        Set<String> own = users(contents, contents::isOwn);
        if (declared.get().contains(word)) {
            return own.isEmpty()
                    ? CheckResult.note(
                            check, "declared, and no class of its own refers to it", "take it out of <refers>")
                    : CheckResult.ok(check, "as declared: " + Listed.some(own));
        }
        return own.isEmpty()
                ? Listed.noteUnlessEmpty(check, users, NOWHERE, "by classes of its libraries alone:", "")
                : Listed.failed(
                        check,
                        own,
                        "it declares what it refers to, and not this:",
                        "name " + word + " in <refers> of glossator-maven-plugin, or do without it");
    }

    /** Nothing in Java keeps a plugin from ending the host; its author can at least be told. */
    private String advice() {
        return this == EXIT
                ? "throw an exception instead: System.exit ends the host, and Runtime.halt does so without a word"
                : "";
    }

    private Set<String> users(Contents contents, Predicate<ClassFile> wanted) {
        Set<String> users = new TreeSet<>();
        for (ClassFile file : contents.classes.values()) {
            boolean reaches = file.uses().stream().anyMatch(this::matches)
                    || file.types().stream()
                            .anyMatch(type -> targets.matcher(type).matches())
                    || this == NATIVE && file.hasNativeMethod();
            if (reaches && wanted.test(file)) {
                users.add(file.name().replace('/', '.'));
            }
        }
        return users;
    }

    private boolean matches(Use use) {
        return targets.matcher(use.owner() + "#" + use.plainName()).matches();
    }
}
