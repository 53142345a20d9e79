package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Directives, promises, questions and denials. */
final class RequestsAndQuestionsTest {

    @Test
    void findsTheInfinitiveBehindAnAddresseeInManyWords() {
        Check.PERSONS.check("Ann Lee asked anyone with news of the boat [[to call the club|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee reminded rowers several times [[to keep left|indirect Ann Lee]].");
    }

    @Test
    void findsWishesInTheSubjunctive() {
        Check.PERSONS.check("Ann Lee asks that [[people not feed the gulls|indirect Ann Lee]].");
    }

    @Test
    void findsQuestions() {
        Check.PERSONS.check("Ann Lee wanted to know [[whether the lock was safe|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee explained [[how the lock had failed|indirect Ann Lee]].");
        Check.PERSONS.check("Both promised [[to mend the lock|indirect ?]].");
        Check.PERSONS.check("Asked by Ann Lee [[whether the lock was safe|indirect Ann Lee]], Bo Day smiled.");
    }

    @Test
    void leavesWishesAndQuestionsOfNobodyAlone() {
        Check.PERSONS.check("Asked whether the lock was safe, Bo Day smiled. Ann Lee wanted to know him better.");
        Check.PERSONS.check("Ann Lee agreed to sell the boat. Bo Day refused to buy it.");
        Check.PERSONS.check("Ann Lee pleaded guilty to the theft of the boat. She requested time to think about it.");
    }

    @Test
    void marksDeniedIdeas() {
        Check.PERSONS.check("Ann Lee rejected the idea that [[the club was hiding anything|indirect denied Ann Lee]].");
        Check.PERSONS.check("Ann Lee denied all wrongdoing. She rejected the plan for a new lock.");
    }

    @Test
    void takesTheWritersOwnReportsButNotTheWritersAsides() {
        Check.PERSONS.check("I say the lock is a disgrace. You said it was new.");
        Check.speakers("whether the lock was safe | I | asked", "I asked whether the lock was safe.");
    }
}
