package org.glossator.maven;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What class files tell without being loaded. */
final class ClassFiles {

    /** The Java that every host runs on. */
    static final int JAVA = 17;

    private static final int BEFORE_JAVA_1 = 44; // class file 45 belongs to Java 1.1, 61 to Java 17
    private static final String ENDING = ".class";
    private static final String MARK = "Lorg/pf4j/Extension;";

    private ClassFiles() {}

    /** What keeps a part of the class path from running on every host, in a sentence. */
    static Optional<String> tooNew(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            for (Path file : files(part)) {
                try (InputStream in = Files.newInputStream(file)) {
                    int java = java(in);
                    if (java > JAVA) {
                        return Optional.of("its class " + part.relativize(file) + " is compiled for Java " + java
                                + ", and hosts run on Java " + JAVA + " and later; set maven.compiler.release to "
                                + JAVA);
                    }
                }
            }
            return Optional.empty();
        }
        return tooNewInJar(part);
    }

    private static Optional<String> tooNewInJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                if (name.endsWith(ENDING) && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        int java = java(in);
                        if (java > JAVA) {
                            return Optional.of("the library " + jar.getFileName() + " is compiled for Java " + java
                                    + ", and hosts run on Java " + JAVA + " and later; use another version of it");
                        }
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static int java(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.readInt(); // 0xCAFEBABE
        data.readUnsignedShort(); // the minor version
        return data.readUnsignedShort() - BEFORE_JAVA_1;
    }

    /** The names of the classes of a folder that carry {@code @Extension}, or speak of it, sorted. */
    static List<String> withExtension(Path folder) throws IOException {
        byte[] mark = MARK.getBytes(StandardCharsets.ISO_8859_1);
        List<String> names = new ArrayList<>();
        for (Path file : files(folder)) {
            if (contains(Files.readAllBytes(file), mark)) {
                names.add(name(folder, file));
            }
        }
        return names;
    }

    /** The names of the classes of a folder, sorted by file. */
    static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> name(folder, file)).toList();
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString();
        return path.substring(0, path.length() - ENDING.length())
                .replace('/', '.')
                .replace('\\', '.');
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int n = 0;
            while (n < wanted.length && bytes[i + n] == wanted[n]) {
                n++;
            }
            if (n == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
