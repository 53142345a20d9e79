package org.glossator.engine.plugin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks the names in a zip, one after the other: each must lead to a place of its own inside the folder that the zip is unpacked to. */
final class EntryNames {

    private final int longest;

    /** Paths seen so far, in lower case since some file systems do not tell case apart; true for a file. */
    private final Map<String, Boolean> seen = new HashMap<>();

    EntryNames(int longest) {
        this.longest = longest;
    }

    /** @param name as the zip has it; a folder's ends with a slash */
    void add(String name) {
        if (name.length() > longest) {
            throw refused(name, "a path of at most " + longest + " characters");
        }
        if (!staysInside(name)) {
            throw refused(name, "a path inside the plugin, such as lib/plugin.jar");
        }
        boolean folder = name.endsWith("/");
        String path = (folder ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
        Boolean before = seen.put(path, !folder);
        if (before != null && (before || !folder)) {
            throw refused(name, "each path only once");
        }
        addParents(name, path);
    }

    private void addParents(String name, String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Boolean file = seen.putIfAbsent(path.substring(0, slash), false);
            if (file != null && file) {
                throw refused(name, "each path only once");
            }
        }
    }

    private static boolean staysInside(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String step : path.split("/", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                return false;
            }
        }
        return name.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }

    private static Refusal refused(String name, String expected) {
        return Refusal.refused(
                "the zip has an entry " + Quoted.of(name) + ", expected " + expected + "; do not use this zip");
    }
}
