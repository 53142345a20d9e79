package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the proxies are those of the whole process")
class ProxyTest {

    private final ProxySelector before = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
    }

    private static String refusedBy(Proxy.Type type, String host, int port) {
        Proxy proxy = new Proxy(type, InetSocketAddress.createUnresolved(host, port));
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI address, SocketAddress at, IOException e) {}
        });
        Fetcher fetcher = new Fetcher(InstallingTest.LIMITS);
        InstallException e =
                assertThrows(InstallException.class, () -> fetcher.bytes(Location.of("http://127.0.0.1:9/x.zip")));
        assertEquals("E4501", e.code());
        return String.valueOf(e.getMessage());
    }

    @Test
    void isNotOneOfSocks() {
        String message = refusedBy(Proxy.Type.SOCKS, "127.0.0.1", 1080);
        assertTrue(message.contains("the proxy [127.0.0.1:1080] is one of SOCKS, which is not spoken here"), message);
        assertTrue(message.contains("-Dhttp.proxyHost=HOST"), message);
    }

    @Test
    void isNamedWhereNobodyKnowsIt() {
        String host = "a".repeat(64); // longer than a name may be, so no server of names is asked
        String message = refusedBy(Proxy.Type.HTTP, host, 3128);
        assertTrue(
                message.startsWith(
                        "E4501 [http://127.0.0.1:9/x.zip] cannot be reached: nobody knows the host of the proxy ["
                                + host + ":3128]; check"),
                message);
    }
}
