package org.glossator.engine.plugin.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.plugin.PluginArchive;
import org.objectweb.asm.Opcodes;

/** The classes that a plugin gets from its host and from the platform, read as files: none is loaded. */
final class HostTable {

    private static final ClassLoader HOST = HostTable.class.getClassLoader();
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Map<String, Optional<ClassFile>> read = new HashMap<>();

    /** Whether the platform or the host lends it to plugins. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    boolean isPublic(String name) {
        return find(name).filter(file -> isOpen(file.access())).isPresent();
    }

    private static boolean isOpen(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    /** Whether a plugin that names this member, of a class that there is, finds it there or in what that class descends from. */
    boolean has(ClassFile.Use use) {
        Optional<ClassFile> owner = find(use.owner());
        if (owner.isEmpty()) {
            return false;
        }
        Integer access = owner.get().members().get(use.member());
        if (access != null) {
            return isOpen(access);
        }
        return owner.get().parents().stream().anyMatch(parent -> has(new ClassFile.Use(parent, use.member())))
                || has0(use, owner.get());
    }

    /** An interface has what every object has. */
    private boolean has0(ClassFile.Use use, ClassFile owner) {
        boolean ofObject = (owner.access() & Opcodes.ACC_INTERFACE) != 0;
        return ofObject
                && find("java/lang/Object")
                        .filter(o -> o.members().containsKey(use.member()))
                        .isPresent();
    }

    private Optional<ClassFile> find(String name) {
        return read.computeIfAbsent(name, HostTable::load);
    }

    private static Optional<ClassFile> load(String name) {
        String dotted = name.replace('/', '.');
        boolean lent = PluginArchive.isShared(dotted) || dotted.startsWith("org.slf4j.");
        try (InputStream in = (lent ? HOST : PLATFORM).getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the class " + dotted + " of the host cannot be read", e);
        }
    }
}
