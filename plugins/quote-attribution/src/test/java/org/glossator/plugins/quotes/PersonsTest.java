package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

final class PersonsTest {

    @Test
    void givesTheFullestName() {
        Check.PERSONS.check("Dr Lee came late. [[“We won,”|direct Ann Lee]] Lee said. Ann Lee is the mayor.");
        Check.PERSONS.check("[[“We won,”|direct Ann B. Lee]] Mrs Lee said. Ann B. Lee is the mayor.");
    }

    @Test
    void keepsPeopleOfOneSurnameApart() {
        Check.PERSONS.check(
                "Mary Lee and John Lee met. [[“We won,”|direct Mary Lee]] Mrs Lee said. [[“We did,”|direct John Lee]] Mr Lee said.");
    }

    @Test
    void resolvesPronounsByGender() {
        Check.PERSONS.check(
                "Mary Lee met John Day in Ulm. [[“We won,”|direct Mary Lee]] she said. [[“They lost,”|direct John Day]] he said.");
    }

    @Test
    void resolvesPronounsToWhoSpokeLast() {
        Check.PERSONS.check(
                "[[“We won,”|direct John Lee]] said John Lee, who beat Tom Day. [[“They lost,”|direct John Lee]] he said.");
    }

    @Test
    void leavesTheWriterOpen() {
        Check.PERSONS.check("[[“We won this long and bitter fight,”|direct ?]] I said.");
    }

    @Test
    void resolvesRolesByHowSomebodyWasIntroduced() {
        Check.PERSONS.check(
                "Ann Lee, an expert with the Ulm Water Club, spoke to Bo Day, a lawyer. "
                        + "[[“We won the case at last,”|direct Bo Day]] the lawyer said. [[“It is late,”|direct Ann Lee]] the Ulm expert said.");
    }

    @Test
    void keepsADescriptionThatNamesNobody() {
        Check.PERSONS.check("[[“We won the case at last,”|direct former soldier]] the former soldier said.");
        Check.PERSONS.check("Ann Lee is an expert. [[“It is late,”|direct A retired expert]] A retired expert said.");
    }

    @Test
    void spellsOutInitials() {
        Check.PERSONS.check(
                "The United States sent a note. [[“We want an answer within a week,”|direct United States]] the US said.");
    }
}
