package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

final class UnspokenWordsTest {

    @Test
    void refusesScareQuotes() {
        Check.PERSONS.check("Any signs of “softness” risk a storm in the press.");
        Check.PERSONS.refuses(
                "“softness”", "scare", "Any signs of “softness” risk a storm in the press.".replace("of ", "or "));
    }

    @Test
    void refusesTerms() {
        Check.PERSONS.refuses("“groups”", "term", "The towns form so-called “groups” against the plan.");
        Check.PERSONS.check("Ann Lee said that [[the council should drop the “silent city” theory|indirect Ann Lee]].");
    }

    @Test
    void refusesTitlesOfWorks() {
        Check.PERSONS.refuses("“River of Stone”", "title", "In her novel “River of Stone” a dam breaks.");
        Check.PERSONS.check("Ann Lee told CNN's \"Sunday Report\" that [[the dam will hold|indirect Ann Lee]].");
    }

    @Test
    void refusesNicknames() {
        Check.PERSONS.refuses("\"Shorty\"", "name", "The gun of William \"Shorty\" Hale was found.");
    }

    @Test
    void refusesMarksInsideAQuote() {
        Check.PERSONS.refuses("‘soft’", "nested", "“The ‘soft’ way is over for us all,” Ann Lee said.");
    }

    @Test
    void keepsShortWordsThatAreSaid() {
        Check.PERSONS.check("Ann Lee called it [[“fake”|mixed Ann Lee]].");
        Check.PERSONS.check("[[“Never,”|direct Ann Lee]] Ann Lee said.");
    }
}
