package org.glossator.engine.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.engine.conformance.Observed.Sin;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the whole virtual machine, so that a guest leaves it alone: default locales and time zone, system properties, the
 * default handler of exceptions.
 *
 * @param handler null: there is none
 */
record HostState(
        Locale locale,
        Locale display,
        Locale format,
        TimeZone zone,
        Map<String, String> properties,
        Thread.@Nullable UncaughtExceptionHandler handler) {

    /** Set by Java itself when somebody asks for a screen, or for the zone. */
    private static final Set<String> OF_JAVA = Set.of("java.awt.headless", "user.timezone");

    static HostState now() {
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> properties = new TreeMap<>();
        for (String key : System.getProperties().stringPropertyNames()) {
            properties.put(key, System.getProperty(key, ""));
        }
        properties.keySet().removeAll(OF_JAVA);
        return new HostState(
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT),
                zone,
                properties,
                Thread.getDefaultUncaughtExceptionHandler());
    }

    /** Makes everything as hardly a plugin would set it, so that it shows when one sets it; returns that. */
    static HostState unusual() {
        Locale.setDefault(Locale.forLanguageTag("mi-NZ"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Marquesas"));
        System.setProperty("user.language", "mi");
        System.setProperty("user.country", "NZ");
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        return now();
    }

    /** Notes what is no longer so, and puts it back. */
    void tell(Observed observed) {
        HostState found = now();
        if (!(locale.equals(found.locale) && display.equals(found.display) && format.equals(found.format))) {
            observed.saw(Sin.PLACE, "the default locale to " + found.locales());
        }
        if (!zone.equals(found.zone)) {
            observed.saw(Sin.PLACE, "the default zone to " + found.zone.getID());
        }
        Set<String> changed = changed(found);
        if (!changed.isEmpty()) {
            observed.saw(Sin.PROPERTIES, "the system properties " + changed);
        }
        if (handler != found.handler) {
            observed.saw(Sin.HANDLER, "the default exception handler");
        }
        restore();
    }

    /** In general, to show, and to format; one where all are the same. */
    private String locales() {
        List<String> all = Stream.of(locale, display, format)
                .map(Locale::toLanguageTag)
                .distinct()
                .toList();
        return String.join(", ", all);
    }

    private Set<String> changed(HostState found) {
        Set<String> changed = new TreeSet<>(properties.keySet());
        changed.addAll(found.properties.keySet());
        changed.removeIf(key -> Objects.equals(properties.get(key), found.properties.get(key)));
        return changed;
    }

    /** Makes everything as it was. */
    void restore() {
        restorePlaces();
        for (String key : changed(now())) {
            String value = properties.get(key);
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        }
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    /** Makes the locales and the zone as they were. */
    void restorePlaces() {
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
        TimeZone.setDefault(zone);
    }
}
