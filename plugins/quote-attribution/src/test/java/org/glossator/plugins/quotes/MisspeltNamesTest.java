package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Names misspelt once, and names that only look so. */
final class MisspeltNamesTest {

    @Test
    void forgivesASlipInALongSurname() {
        Check.PERSONS.check(
                "Ann Kowalczyk runs a stall. [[“We row on,”|direct Ann Kowalczyk]] Ann Kowalzcyk said. [[“We "
                        + "do,”|direct Ann Kowalczyk]] Kowalzcyk said.");
    }

    @Test
    void forgivesASlipInTheSecondWordOfAChineseName() {
        Check.PERSONS.check("Zhang Guanghua runs a stall. [[“We row on,”|direct Zhang Guanghua]] Zhang Gaunghua said.");
    }

    @Test
    void forgivesADoubledLetter() {
        Check.PERSONS.check("Bo Drabinski runs a stall. [[“We row on,”|direct Bo Drabinski]] Drabbinski said.");
    }

    @Test
    void keepsFamiliesApartWhoseNamesAreAlike() {
        Check.PERSONS.check(
                "Ann Hansen met Bo Hanson. [[“We row on,”|direct Bo Hanson]] Hanson said. [[“We do,”|direct Ann "
                        + "Hansen]] Hansen said.");
        Check.PERSONS.check("Ann Petersen met Bo Peterson. [[“We row on,”|direct Bo Peterson]] Peterson said. [[“We "
                + "do,”|direct Ann Petersen]] Petersen said.");
    }

    @Test
    void keepsALongerNameApart() {
        Check.PERSONS.check("Ann Martin met Ann Martinez. [[“We row on,”|direct Ann Martinez]] Martinez said. [[“We "
                + "do,”|direct Ann Martin]] Martin said.");
    }

    @Test
    void keepsShortNamesApart() {
        Check.PERSONS.check(
                "Tao Li met Mei Liu. [[“We row on,”|direct Mei Liu]] Liu said. [[“We do,”|direct Tao Li]] Li "
                        + "said.");
    }

    @Test
    void keepsFirstNamesApartThatAreBothListed() {
        Check.PERSONS.check("Christina Lindqvist met Christine Lindqvist. [[“We row on,”|direct Christine Lindqvist]] "
                + "Christine Lindqvist said.");
    }
}
