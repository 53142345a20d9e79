package org.glossator.engine.plugin;

import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glossator.annotator.AnnotatorFactory;
import org.jspecify.annotations.Nullable;
import org.pf4j.asm.ExtensionInfo;

/** Makes the annotator factories of a started plugin. */
final class Factories {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final PluginCode code;

    /** By name. */
    private final Map<String, AnnotatorFactory<?>> factories = new TreeMap<>();

    private Factories(PluginCode code) {
        this.code = code;
    }

    /**
     * Makes them all.
     *
     * @param absent the optional dependencies that are not there: extensions which need them are left out
     * @return at least one, by name
     */
    static Map<String, AnnotatorFactory<?>> of(PluginContent content, PluginCode code, Set<String> absent) {
        Factories made = new Factories(code);
        for (String name : content.extensions()) {
            if (absent.isEmpty() || !needs(name, code.classes(), absent)) {
                made.add(name);
            }
        }
        if (made.factories.isEmpty()) {
            throw Refusal.refused("it has no annotator: " + PluginContent.INDEX + " names "
                    + Quoted.of(String.join(", ", content.extensions()))
                    + ", expected a class that implements AnnotatorFactory");
        }
        return made.factories;
    }

    /** Read from the class file, since the class may well refer to classes of the plugin that is not there. */
    private static boolean needs(String extension, ClassLoader classes, Set<String> absent) {
        try {
            @Nullable ExtensionInfo info = ExtensionInfo.load(extension, classes);
            return info != null && info.getPlugins().stream().anyMatch(absent::contains);
        } catch (RuntimeException e) {
            return false; // a class file that ASM cannot read: loading the class will tell
        }
    }

    private void add(String className) {
        String what = "its extension " + Quoted.plain(className);
        Object extension = code.run(what + " cannot be made", () -> make(className));
        if (extension instanceof AnnotatorFactory<?> factory) {
            String name = code.run(what + " failed in name()", () -> nonNull(factory.name()));
            checkName(what, name);
            if (factories.put(name, factory) != null) {
                throw Refusal.refused("two of its annotators have the name " + Quoted.of(name) + "; rename one");
            }
        }
    }

    /** A class that is no annotator may belong to an extension point of another plugin: it is not ours to make. */
    private Object make(String className) throws ReflectiveOperationException {
        Class<?> type = code.classes().loadClass(className);
        if (!AnnotatorFactory.class.isAssignableFrom(type)) {
            return type;
        }
        if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
            throw Refusal.broken(
                    "its extension " + className + " is abstract or not public; make it a public class", null);
        }
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw Refusal.broken(
                    "its extension " + className + " has no public constructor without parameters; add one", e);
        }
    }

    private static String nonNull(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** What a person types, as {@link AnnotatorFactory#name()} has it. */
    private static void checkName(String what, String name) {
        if (!isName(name)) {
            throw Refusal.refused(
                    what + " gives the name " + Quoted.of(name) + ", expected lower-case letters, digits and hyphens");
        }
    }

    static boolean isName(@Nullable String name) {
        return name != null && NAME.matcher(name).matches();
    }
}
