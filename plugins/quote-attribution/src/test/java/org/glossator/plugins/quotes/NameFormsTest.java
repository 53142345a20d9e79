package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** The forms that one name takes within a document, and the names that stay apart. */
final class NameFormsTest {

    @Test
    void takesInitialsForFirstNames() {
        Check.PERSONS.check("J. R. Mercer runs the mill. [[“We grind on,”|direct J. R. Mercer]] Mercer said.");
        Check.PERSONS.check(
                "John R. Mercer runs the mill. [[“We grind on,”|direct John R. Mercer]] said J. R. Mercer.");
        Check.PERSONS.check(
                "J.R. Mercer runs the mill. His brother, John Mercer, does not. [[“We grind on,”|direct J.R. "
                        + "Mercer]] J. R. Mercer said.");
    }

    @Test
    void keepsOtherMiddleInitialsApart() {
        Check.PERSONS.check("John A. Mercer and John B. Mercer came. [[“We grind on,”|direct John B. Mercer]] John B. "
                + "Mercer said. [[“We do,”|direct John A. Mercer]] John A. Mercer said.");
    }

    @Test
    void keepsFatherAndSonApart() {
        Check.PERSONS.check("Bo Day Jr. and Bo Day Sr. came. [[“We row on,”|direct Bo Day Sr.]] Bo Day Sr. said. [[“We "
                + "do,”|direct Bo Day Jr.]] said Bo Day Jr. in May.");
    }

    @Test
    void knowsBothHalvesOfADoubleSurname() {
        Check.PERSONS.check(
                "Zerla Wynn-Otter runs a stall. [[“We row on,”|direct Zerla Wynn-Otter]] Wynn-Otter said. [[“We "
                        + "do,”|direct Zerla Wynn-Otter]] Ms Otter said. [[“We did,”|direct Zerla Wynn-Otter]] Wynn said.");
        Check.PERSONS.check(
                "Rosalina García Quillón runs a stall. [[“We row on,”|direct Rosalina García Quillón]] García "
                        + "said. [[“We do,”|direct Rosalina García Quillón]] Ms Garcia Quillon said.");
    }

    @Test
    void keepsOrDropsParticles() {
        Check.PERSONS.check(
                "Maarten van der Quill runs a stall. [[“We row on,”|direct Maarten van der Quill]] Quill said. "
                        + "[[“We do,”|direct Maarten van der Quill]] Van der Quill said.");
        Check.PERSONS.check("Hassan al-Drabi runs a stall. [[“We row on,”|direct Hassan al-Drabi]] Drabi said. [[“We "
                + "do,”|direct Hassan al-Drabi]] Al-Drabi said.");
        Check.PERSONS.check(
                "Maria de la Crux runs a stall. [[“We row on,”|direct Maria de la Crux]] De la Crux said. [[“We "
                        + "do,”|direct Maria de la Crux]] Ms Crux said.");
    }

    @Test
    void readsSurnamesThatStandFirst() {
        Check.PERSONS.check(
                "Tang Meifen runs a stall. [[“We row on,”|direct Tang Meifen]] Tang said. [[“We do,”|direct "
                        + "Tang Meifen]] Ms Tang said.");
        Check.PERSONS.check("Park Dong-su runs a stall. [[“We row on,”|direct Park Dong-su]] Park Dong Su said. [[“We "
                + "do,”|direct Park Dong-su]] Park said.");
        Check.PERSONS.check(
                "Gabor Drax, known at home as Drax Gabor, rows. [[“We row on,”|direct Gabor Drax]] Drax Gabor "
                        + "said.");
    }

    @Test
    void knowsShortFormsOfFirstNames() {
        Check.PERSONS.check("William Drax runs a stall. [[“We row on,”|direct William Drax]] Bill Drax said.");
        Check.PERSONS.check(
                "William “Bill” Drax runs a stall. [[“We row on,”|direct William “Bill” Drax]] Bill Drax said. "
                        + "[[“We do,”|direct William “Bill” Drax]] Drax said.");
    }

    @Test
    void takesNoFirstNameForAnotherThatBeginsAlike() {
        Check.PERSONS.check("Mary Drax and Mark Drax came. [[“We row on,”|direct Mark Drax]] Mark Drax said. [[“We "
                + "do,”|direct Mary Drax]] Mary Drax said.");
        Check.PERSONS.check("Paul Drax and Paula Drax came. [[“We row on,”|direct Paula Drax]] Paula Drax said. [[“We "
                + "do,”|direct Paul Drax]] Paul Drax said.");
    }

    @Test
    void tellsSpousesApartByTitles() {
        Check.PERSONS.check("John Drax married Mary Drax in Ulm. [[“We row on,”|direct John Drax]] Mr Drax said. [[“We "
                + "do,”|direct Mary Drax]] Mrs Drax said. [[“We did,”|direct Mary Drax]] Mary said.");
        Check.PERSONS.check(
                "John Drax runs a stall. [[“We row on,”|direct Mrs Drax]] Mrs Drax said. [[“We do,”|direct John "
                        + "Drax]] Mr Drax said.");
    }

    @Test
    void keepsTheTitleWhereNoFirstNameIsKnown() {
        Check.PERSONS.check(
                "[[“We row on,”|direct Mr Quill]] said Mr Quill. [[“We do,”|direct Mrs Quill]] Mrs Quill said.");
        Check.PERSONS.check("Sister Agnes came with Father Bruno. [[“We row on,”|direct Sister Agnes]] she said. [[“We "
                + "do,”|direct Father Bruno]] he said.");
    }

    @Test
    void looksPastDiacriticsAndCapitals() {
        Check.PERSONS.check("José Drábek runs a stall. [[“We row on,”|direct José Drábek]] Jose Drabek said. [[“We "
                + "do,”|direct José Drábek]] Drabek said.");
        Check.PERSONS.check("ANN DRAX runs a stall. Ann Drax rows. [[“We row on,”|direct Ann Drax]] DRAX said.");
        Check.PERSONS.check("Quillon Drax runs a stall.\n\nDRAX: [[“We row on.”|direct Quillon Drax]]");
    }

    @Test
    void leavesOutLettersOfHonour() {
        Check.PERSONS.check("Zerla Wynn QC spoke. [[“We row on,”|direct Zerla Wynn QC]] Wynn said.");
    }

    @Test
    void callsNobodyByTheNameOfABuilding() {
        Check.PERSONS.check("Quillon Drax built Drax Tower. [[“We row on,”|direct Quillon Drax]] Drax said.");
        Check.PERSONS.check(
                "Drax Tower is old. Quillon Drax built it. [[“We row on,”|direct Quillon Drax]] Drax said.");
    }

    @Test
    void takesAPlaceForASurnameWhereAManOfThatNameSpeaks() {
        Check.PERSONS.check("Steve Israel came by train. [[“We row on,”|direct Steve Israel]] Israel said.");
    }

    @Test
    void cutsRanksOfPoliceAndForces() {
        Check.PERSONS.check("Det Insp Zerla Wynn came. [[“We row on,”|direct Zerla Wynn]] Det Insp Wynn said.");
        Check.PERSONS.check("PC Quillon Drax came. [[“We row on,”|direct Quillon Drax]] PC Drax told the court.");
        Check.PERSONS.check("Rear Admiral Quillon Drax came. [[“We row on,”|direct Quillon Drax]] Rear Adm Drax said.");
        Check.PERSONS.check("Brigadier General Quillon Drax came. [[“We row on,”|direct Quillon Drax]] Drax said.");
        Check.PERSONS.check("Chinese State Councilor and Foreign Minister Tang Meifen came. [[“We row on,”|direct Tang "
                + "Meifen]] Tang said.");
    }
}
