package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why something cannot be fetched, in a person's words. */
final class FetchTrouble {

    private FetchTrouble() {}

    /**
     * @param read how many bytes came before
     * @param expected how many there should be; negative where nobody says
     */
    static InstallException of(Location at, IOException e, FetchLimits limits, long read, long expected) {
        String after = read == 0 ? "" : " after " + read + (expected < 0 ? "" : " of " + expected) + " bytes";
        return new InstallException("E4501", "[" + at + "] " + sentence(at, e, limits.silence(), after), e);
    }

    private static String sentence(Location at, IOException e, Duration silence, String after) {
        String seconds = silence.toMillis() / 1000.0 + " s";
        if (e instanceof SocketTimeoutException) {
            return "sent nothing for " + seconds + after + "; try later";
        }
        if (e instanceof HttpTimeoutException) {
            return "did not answer" + by(at) + " within " + seconds + "; check the address, or try later";
        }
        if (isBy(e, UnresolvedAddressException.class, UnknownHostException.class, ClosedChannelException.class)) {
            Optional<String> proxy = Web.unknownProxy(Objects.requireNonNull(at.address()));
            if (proxy.isPresent()) {
                return "cannot be reached: nobody knows the host of the proxy " + proxy.get()
                        + "; check the proxy that the options of Java name, or the network";
            }
        }
        if (isBy(e, UnresolvedAddressException.class, UnknownHostException.class)) {
            return "cannot be reached" + by(at) + ": nobody knows the host ["
                    + Objects.requireNonNull(at.address()).getHost() + "]; check the address, or the network";
        }
        if (isBy(e, SSLException.class)) {
            return "is not read, since the connection is not safe: " + unsafe(e);
        }
        if (isBy(e, ConnectException.class)) {
            return "cannot be reached" + by(at) + ": " + message(e, "nobody answers there")
                    + "; check the address, or try later";
        }
        return after.isEmpty()
                ? "cannot be read: " + message(e, e.toString())
                : "broke off" + after + " (" + message(e, e.toString()) + "); try again";
    }

    private static String by(Location at) {
        return Web.by(Objects.requireNonNull(at.address()));
    }

    private static String unsafe(IOException e) {
        if (isBy(e, CertificateExpiredException.class, CertificateNotYetValidException.class)) {
            return "the server's certificate is out of date (" + last(e)
                    + "); check the clock of this machine, then tell" + " whose server it is";
        }
        if (isBy(e, CertPathBuilderException.class)) {
            return "nobody whom this Java trusts vouches for the server's certificate (" + last(e)
                    + "); somebody may stand in between. Where a house has certificates of its own: GLOSS_JAVA_OPTIONS="
                    + "-Djavax.net.ssl.trustStore=FILE";
        }
        if (isBy(e, CertificateException.class)) {
            return "the server's certificate is not in order (" + last(e)
                    + "); check the address, or tell whose server it is";
        }
        return message(e, e.toString()) + "; check whether the address is one of https";
    }

    private static String message(Throwable e, String otherwise) {
        return Objects.requireNonNullElse(e.getMessage(), otherwise);
    }

    /** What the innermost cause says. */
    private static String last(Throwable e) {
        Throwable last = e;
        for (Throwable each = e; each != null; each = each.getCause()) {
            last = each;
        }
        return message(last, last.toString());
    }

    private static boolean isBy(Throwable e, Class<?>... kinds) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            Throwable cause = each;
            if (Stream.of(kinds).anyMatch(kind -> kind.isInstance(cause))) {
                return true;
            }
        }
        return false;
    }
}
