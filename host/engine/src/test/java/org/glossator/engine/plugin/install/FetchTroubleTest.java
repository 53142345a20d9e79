package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class FetchTroubleTest {

    private static String told(IOException e, long read, long expected) throws InstallException {
        Location at = Location.of("http://127.0.0.1/x.zip");
        return String.valueOf(
                FetchTrouble.of(at, e, InstallingTest.HASTY, read, expected).getMessage());
    }

    @Test
    void saysAfterHowMuchNothingCameAnyMore() throws Exception {
        SocketTimeoutException silence = new SocketTimeoutException("nothing");
        assertEquals("E4501 [http://127.0.0.1/x.zip] sent nothing for 1.0 s; try later", told(silence, 0, 20));
        assertEquals(
                "E4501 [http://127.0.0.1/x.zip] sent nothing for 1.0 s after 10 of 20 bytes; try later",
                told(silence, 10, 20));
        assertEquals(
                "E4501 [http://127.0.0.1/x.zip] sent nothing for 1.0 s after 10 bytes; try later",
                told(silence, 10, -1));
    }

    @Test
    void saysWhereNobodyAnswers() throws Exception {
        assertEquals(
                "E4501 [http://127.0.0.1/x.zip] cannot be reached: refused; check the address, or try later",
                told(new ConnectException("refused"), 0, -1));
    }
}
