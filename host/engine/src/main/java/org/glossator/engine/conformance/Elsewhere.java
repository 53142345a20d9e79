package org.glossator.engine.conformance;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/** Another place and time zone for a while; one at a time, since both are of the whole virtual machine. */
final class Elsewhere {

    private Elsewhere() {}

    static synchronized <T> T in(String locale, String zone, Callable<T> call) throws Exception {
        HostState before = HostState.now();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return call.call();
        } finally {
            before.restorePlaces();
        }
    }
}
