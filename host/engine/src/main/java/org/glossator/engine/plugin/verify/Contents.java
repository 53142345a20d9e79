package org.glossator.engine.plugin.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.engine.plugin.PluginArchive;
import org.glossator.engine.plugin.PluginJar;
import org.glossator.engine.plugin.PluginRefusedException;

/** Everything that the jars of an unpacked plugin hold, read once. */
final class Contents {

    /** The Java that every host runs on, or a later one. */
    static final int EVERYWHERE = 17;

    private static final int JAVA = 44; // class file 45 is of Java 1.1
    private static final int PREVIEW = 0xffff;

    private final Path folder;

    /** The places of each class, by its path in the jar, with a hash of its bytes. */
    final Map<String, Map<String, Integer>> places = new TreeMap<>();

    /** By name with slashes. */
    final Map<String, ClassFile> classes = new TreeMap<>();

    /** The class files that the host's Java does not run, each with what it needs. */
    final Set<String> tooNew = new TreeSet<>();

    /** The class files that some host may not run, each with what it needs. */
    final Set<String> later = new TreeSet<>();

    final Set<String> damaged = new TreeSet<>();
    final Set<String> unreadableJars = new TreeSet<>();

    /** A sentence for each jar or folder that is not read, since it holds more than one may read. */
    final Set<String> tooMuch = new TreeSet<>();

    final Set<String> nativeLibraries = new TreeSet<>();

    /** Classes that the indexes name. */
    final Set<String> extensions = new LinkedHashSet<>();

    /** The jars that have an index: the author's own. */
    final Set<String> own = new TreeSet<>();

    private final Map<String, String> jarOf = new HashMap<>();

    private Contents(Path folder) {
        this.folder = folder;
    }

    static Contents of(Path folder) throws IOException {
        Contents contents = new Contents(folder);
        for (Path part : PluginArchive.classPath(folder)) {
            if (Files.isDirectory(part)) {
                contents.readFolder(part);
            } else {
                contents.readJar(part);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.noteNative(contents.relative(file));
            }
        }
        return contents;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void readFolder(Path part) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(part)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            String name = part.relativize(file).toString().replace('\\', '/');
            if (isClass(name) && Files.size(file) > PluginJar.LONGEST_CLASS) {
                damaged.add(name);
            } else if (isClass(name)) {
                take(relative(part), name, Files.readAllBytes(file));
            }
        }
        try {
            index(relative(part), PluginJar.extensionsIn(part));
        } catch (PluginRefusedException e) {
            tooMuch.add(String.valueOf(e.getMessage()));
        }
    }

    private void readJar(Path jar) {
        try (PluginJar opened = PluginJar.open(jar, relative(jar))) {
            for (String name : opened.names()) {
                if (isClass(name)) {
                    take(relative(jar), name, opened.classFile(name));
                }
                noteNative(name);
            }
            index(relative(jar), opened.extensions());
        } catch (IOException e) {
            unreadableJars.add(relative(jar));
        } catch (PluginRefusedException e) {
            tooMuch.add(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private void noteNative(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Stream.of(".so", ".dll", ".dylib", ".jnilib").anyMatch(lower::endsWith)) {
            nativeLibraries.add(name);
        }
    }

    private void index(String jar, Optional<List<String>> indexed) {
        indexed.ifPresent(names -> {
            own.add(jar);
            extensions.addAll(names);
        });
    }

    private void take(String jar, String name, byte[] bytes) {
        places.computeIfAbsent(name, any -> new TreeMap<>()).put(jar, Arrays.hashCode(bytes));
        classFile(jar, name, bytes);
    }

    private void classFile(String jar, String name, byte[] bytes) {
        if (bytes.length < 8) {
            damaged.add(name);
            return;
        }
        int minor = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(4));
        int needed = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(6)) - JAVA;
        if (needed > Runtime.version().feature() || minor == PREVIEW) {
            tooNew.add(name.replace(".class", "").replace('/', '.') + " (Java " + needed
                    + (minor == PREVIEW ? " with preview features)" : ")"));
            return;
        }
        if (needed > EVERYWHERE) {
            later.add(name.replace(".class", "").replace('/', '.') + " (Java " + needed + ")");
        }
        try {
            ClassFile read = ClassFile.of(bytes);
            if (classes.putIfAbsent(read.name(), read) == null) {
                jarOf.put(read.name(), jar);
            }
        } catch (RuntimeException e) { // ASM tells every kind of damage by another exception
            damaged.add(name);
        }
    }

    /** Whether a class is of a jar that the author wrote, as far as one can tell. */
    boolean isOwn(ClassFile file) {
        return own.contains(jarOf.getOrDefault(file.name(), ""));
    }
}
