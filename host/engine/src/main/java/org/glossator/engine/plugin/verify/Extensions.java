package org.glossator.engine.plugin.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.check.CheckResult;
import org.objectweb.asm.Opcodes;

/** Whether a host can make what the index of a plugin names, and whether it names all. */
final class Extensions {

    private static final String FACTORY = "org/glossator/annotator/AnnotatorFactory";
    private static final String CONSTRUCTOR = "<init>()V";

    private final Contents contents;
    private final boolean dependsOnPlugins;

    /** @param dependsOnPlugins whether parents of its classes may be in other plugins */
    Extensions(Contents contents, boolean dependsOnPlugins) {
        this.contents = contents;
        this.dependsOnPlugins = dependsOnPlugins;
    }

    List<CheckResult> check() {
        Set<String> unmakeable = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String name : contents.extensions) {
            ClassFile file = contents.classes.get(name.replace('.', '/'));
            if (file != null && isFactory(file)) {
                obstacle(file).ifPresent(why -> unmakeable.add(name + " (" + why + ")"));
            } else if (file != null) {
                others.add(name);
            }
        }
        List<CheckResult> results = new ArrayList<>();
        results.add(factories(others));
        results.add(Listed.failedUnlessEmpty(
                "extension-constructors",
                unmakeable,
                "a host can make each of them",
                "no host can make",
                "make it a public class with a public constructor without parameters"));
        results.add(Listed.noteUnlessEmpty(
                "extension-unnamed",
                unnamed(),
                "the index names every annotator",
                "implements AnnotatorFactory, and the index does not name it, so that no host finds it:",
                "put @Extension on it, or take its public constructor away"));
        return results;
    }

    /** A class that is no annotator may belong to an extension point of another plugin; but one annotator there must be. */
    private CheckResult factories(Set<String> others) {
        boolean none = !dependsOnPlugins && !others.isEmpty() && others.size() == contents.extensions.size();
        String trouble = "implements no AnnotatorFactory:";
        String advice = "have it implement org.glossator.annotator.AnnotatorFactory, or take @Extension away";
        return none
                ? Listed.failed("extension-types", others, trouble, advice)
                : Listed.noteUnlessEmpty(
                        "extension-types", others, "what the index names are annotators", trouble, advice);
    }

    private Set<String> unnamed() {
        Set<String> unnamed = new TreeSet<>();
        for (ClassFile file : contents.classes.values()) {
            String name = file.name().replace('/', '.');
            if (contents.isOwn(file)
                    && !contents.extensions.contains(name)
                    && isFactory(file)
                    && obstacle(file).isEmpty()) {
                unnamed.add(name);
            }
        }
        return unnamed;
    }

    private static Optional<String> obstacle(ClassFile file) {
        int constructor = file.members().getOrDefault(CONSTRUCTOR, 0);
        if ((file.access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0) {
            return Optional.of("abstract");
        }
        if ((file.access() & Opcodes.ACC_PUBLIC) == 0) {
            return Optional.of("not public");
        }
        return (constructor & Opcodes.ACC_PUBLIC) == 0
                ? Optional.of("without a public constructor that takes nothing")
                : Optional.empty();
    }

    /** As far as its parents are in the zip; of those of another plugin nothing can be said here. */
    private boolean isFactory(ClassFile file) {
        return isFactory(file, new HashSet<>());
    }

    private boolean isFactory(ClassFile file, Set<String> seen) {
        for (String parent : file.parents()) {
            ClassFile known = contents.classes.get(parent);
            if (parent.equals(FACTORY) || known != null && seen.add(parent) && isFactory(known, seen)) {
                return true;
            }
        }
        return false;
    }
}
