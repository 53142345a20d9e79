package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks servers over http and https, by the proxies and the trusted certificates that the system properties of this Java name. Its threads
 * keep no process from ending.
 */
final class Web {

    /** A file at a time; some old servers stumble over an offer of the second. */
    private static final HttpClient.Version HTTP_1_1 = HttpClient.Version.HTTP_1_1;

    private final FetchLimits limits;
    private final HttpClient client;

    Web(FetchLimits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.silence())
                .build();
    }

    /**
     * What a server answers, as soon as its headers are there. The body has to be closed.
     *
     * @param end when all of it has taken too long, by {@link System#nanoTime()}
     * @throws HttpTimeoutException when they are not there in time
     * @throws IOException when it cannot be asked, also for what proxies are set
     * @throws IllegalArgumentException for an address or a header that the platform refuses
     */
    HttpResponse<Download> ask(URI address, long end) throws IOException {
        checkProxy(address);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "glossator")
                .build();
        CompletableFuture<HttpResponse<Download>> answer =
                client.sendAsync(request, info -> new Download(limits.silence(), end));
        boolean there = false;
        try {
            long wait = Math.min(limits.silence().toNanos(), end - System.nanoTime());
            HttpResponse<Download> response = answer.get(wait, TimeUnit.NANOSECONDS);
            there = true;
            return response;
        } catch (TimeoutException e) {
            throw (IOException) new HttpTimeoutException("no answer in time").initCause(e);
        } catch (InterruptedException e) {
            throw Download.interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (!there) {
                answer.cancel(true);
            }
        }
    }

    private static IOException failure(ExecutionException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        if (cause instanceof IllegalArgumentException refused) {
            throw refused;
        }
        return cause instanceof IOException io ? io : new IOException(cause.toString(), cause);
    }

    /** The platform's client knows no SOCKS, and would pass it by without a word. */
    private static void checkProxy(URI address) throws IOException {
        Proxy proxy = proxy(address);
        if (proxy.type() == Proxy.Type.SOCKS) {
            String option = "-D" + address.getScheme() + ".proxy";
            throw new IOException(
                    "the proxy " + named(proxy) + " is one of SOCKS, which is not spoken here; expected one of http,"
                            + " as in GLOSS_JAVA_OPTIONS='" + option + "Host=HOST " + option + "Port=PORT'");
        }
    }

    private static Proxy proxy(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector == null
                ? Proxy.NO_PROXY
                : selector.select(address).stream().findFirst().orElse(Proxy.NO_PROXY);
    }

    private static String named(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress at
                ? "[" + at.getHostString() + ":" + at.getPort() + "]"
                : "";
    }

    /** The proxy by which an address is asked, where its own host cannot be found. */
    static Optional<String> unknownProxy(URI address) {
        Proxy proxy = proxy(address);
        boolean isUnknown = proxy.address() instanceof InetSocketAddress at
                && new InetSocketAddress(at.getHostString(), at.getPort()).isUnresolved();
        return isUnknown ? Optional.of(named(proxy)) : Optional.empty();
    }

    /** By which proxy an address is asked, as the end of a sentence; empty for none. */
    static String by(URI address) {
        Proxy proxy = proxy(address);
        return proxy.type() == Proxy.Type.DIRECT ? "" : " by the proxy " + named(proxy);
    }
}
