package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    @Test
    void isThreeNumbersAlsoOfADevelopmentVersion() {
        assertTrue(ApiVersion.current().matches("\\d+\\.\\d+\\.\\d+"));
        assertEquals("1.2.3", ApiVersion.threeNumbers("1.2.3-SNAPSHOT"));
        assertEquals("1.2.3", ApiVersion.threeNumbers("1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "${project.version}", "", "1.0-SNAPSHOT", "1.2.3.4"})
    void refusesWhatPf4jCannotRead(String version) {
        assertThrows(IllegalStateException.class, () -> ApiVersion.threeNumbers(version));
    }

    @Test
    void isWhatPf4jGoesBy() {
        assertEquals(ApiVersion.current(), new PluginHost(Duration.ZERO).getSystemVersion());
    }
}
