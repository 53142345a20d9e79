package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimexValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-03",
                "2024-03-04",
                "2024-02-29",
                "2024-W10",
                "2024-W10-WE",
                "2020-W53",
                "2024-Q1",
                "2024-H2",
                "2024-SU",
                "199",
                "19",
                "BC0044-03-15",
                "FY2024",
                "2024-03-04T10:30",
                "2024-03-04T10:30:15+02:00",
                "2024-03-04TMO",
                "XXXX-XX-XXTEV",
                "XXXX-02-29",
                "XXXX-WXX-5",
                "XXXX-WXX-WDT09:00",
                "2024-XX-XX",
                "T10:30",
                "P3D",
                "PXM",
                "P1Y6M",
                "PT90M",
                "P1.5Y",
                "P2W/P3W",
                "PAST_REF",
                "FUTURE_REF"
            })
    void takesWhatTimex3Has(String value) {
        assertTrue(TimexValue.is(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "garbage", "2024-99", "2024-00", "2024-02-31", "2023-02-29", "2024-1-1", "2024-W54", "2024-W53",
                "2024-Q5", "2024-03-04T25:00", "2024-03-04T10:61", "2024-02-30T10:00", "P", "PT", "P3", "PTMO",
                        "past_ref"
            })
    void refusesWhatIsNoFormOrNoDay(String value) {
        assertFalse(TimexValue.is(value));
    }
}
