package org.glossator.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StubbornnessTest {

    private final Stubbornness ignored = new Stubbornness();

    @Test
    void countsCallsOneAfterAnother() {
        ignored.ignored(0, 10);
        ignored.ignored(10, 20);
        ignored.ignored(20, 30);
        assertEquals(3, ignored.times());
    }

    @Test
    void countsCallsAtOnceAsOneBeforeAnyHasAnswered() {
        ignored.ignored(0, 10);
        ignored.ignored(1, 11);
        ignored.ignored(2, 12);
        assertEquals(1, ignored.times());
        ignored.ignored(11, 22);
        assertEquals(2, ignored.times());
    }

    @Test
    void countsEachOfSeveralAtOnceOnceOneHasAnswered() {
        ignored.answered(5);
        ignored.ignored(6, 16);
        ignored.ignored(7, 17);
        ignored.ignored(8, 18);
        assertEquals(3, ignored.times());
    }

    @Test
    void stillTakesAsFirstWhatBeganBeforeTheFirstAnswer() {
        ignored.answered(5);
        ignored.ignored(0, 10);
        ignored.ignored(1, 11);
        assertEquals(1, ignored.times());
    }

    @Test
    void forgives() {
        ignored.ignored(0, 10);
        ignored.forgive();
        assertEquals(0, ignored.times());
        ignored.ignored(20, 30);
        assertEquals(1, ignored.times());
    }
}
