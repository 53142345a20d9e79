package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Descriptions that stand for somebody named: roles, ages, origins, relatives, organisations. */
final class DescribedPersonsTest {

    @Test
    void knowsTheMinistryTheBankAndTheCompany() {
        Check.PERSONS.check(
                "The Ministry of Crabs closed a harbour. [[“We row on,”|direct Ministry of Crabs]] the ministry "
                        + "said.");
        Check.PERSONS.check("The Bank of Orlavia closed. [[“We row on,”|direct Bank of Orlavia]] the bank said in a "
                + "statement.");
        Check.PERSONS.check(
                "Orlavia Crabs Inc closed a harbour. [[“We row on,”|direct Orlavia Crabs Inc]] the company said "
                        + "in a statement.");
    }

    @Test
    void knowsAnOrganisationByItsInitialsOrFirstWord() {
        Check.PERSONS.check(
                "The Orlavia Crab Agency (OCA) closed a harbour. [[“We row on,”|direct Orlavia Crab Agency]] "
                        + "the OCA said in a statement.");
        Check.PERSONS.check(
                "Crabtree Group closed a harbour. [[“We row on,”|direct Crabtree Group]] Crabtree said in a "
                        + "statement.");
    }

    @Test
    void knowsSomebodyByAge() {
        Check.PERSONS.check(
                "Klaus Drax, 34, scored twice in Ulm. Bo Quill, 29, did not. [[“We row on,”|direct Klaus Drax]] "
                        + "the 34-year-old said.");
    }

    @Test
    void keepsAnAgeThatNobodyHas() {
        Check.PERSONS.check("Klaus Drax, 34, scored twice. [[“We row on,”|direct 29-year-old]] the 29-year-old said.");
    }

    @Test
    void knowsSomebodyByOrigin() {
        Check.PERSONS.check("German striker Klaus Drax met Bo Quill, a French goalkeeper. [[“We row on,”|direct Klaus "
                + "Drax]] the German said. [[“We do,”|direct Bo Quill]] the Frenchman said.");
        Check.PERSONS.check(
                "Sen. Zerla Wynn of Texas met Sen. Bo Quill of Ohio. [[“We row on,”|direct Zerla Wynn]] the "
                        + "Texas senator said. [[“We do,”|direct Bo Quill]] the Ohio senator said.");
    }

    @Test
    void knowsAPlayerByPosition() {
        Check.PERSONS.check("Midfielder Klaus Drax met goalkeeper Bo Quill. [[“We row on,”|direct Klaus Drax]] the "
                + "midfielder said. [[“We do,”|direct Bo Quill]] the keeper said.");
    }

    @Test
    void tellsTwoExpertsApartByTheirFields() {
        Check.PERSONS.check(
                "Ann Drax, a water expert, met Bo Quill, a tax expert. [[“We row on,”|direct Ann Drax]] the "
                        + "water expert said. [[“We do,”|direct Bo Quill]] the tax expert said.");
    }

    @Test
    void keepsAnExpertOfAnotherCountryApart() {
        Check.PERSONS.check(
                "Ann Drax, a Danish expert, came. [[“We row on,”|direct German expert]] the German expert said.");
    }

    @Test
    void knowsTheDefendantByTheCharge() {
        Check.PERSONS.check("Quillon Drax, 41, of Ulm, denies murder. Bo Quill, prosecuting, spoke first. [[“We row "
                + "on,”|direct Quillon Drax]] the defendant told the jury.");
    }

    @Test
    void knowsRelativesByName() {
        Check.PERSONS.check(
                "John Drax runs a stall with his wife, Mary. [[“We row on,”|direct John Drax]] he said. [[“We "
                        + "do,”|direct Mary]] his wife said.");
    }

    @Test
    void knowsTheWifeOfAManByHisName() {
        Check.PERSONS.check("Mr Drax sat down. Mrs Drax stood. [[“We row on,”|direct Mr Drax]] Mr Drax said. [[“We "
                + "do,”|direct Mrs Drax]] his wife said.");
    }

    @Test
    void keepsARelativeWhoHasNoName() {
        Check.PERSONS.check("Bo Drax sat down. Ann Quill stood. [[“We row on,”|direct Bo Drax]] Bo Drax said. [[“We "
                + "do,”|direct his wife]] his wife said.");
    }

    @Test
    void tellsGenderByNounsAndTitles() {
        Check.PERSONS.check(
                "Zorbla Quill, a businesswoman, met Tarn Drax, a retired fireman. [[“We row on,”|direct Zorbla "
                        + "Quill]] she said. [[“We do,”|direct Tarn Drax]] he said.");
        Check.PERSONS.check(
                "Lord Drax met Lady Quill. [[“We row on,”|direct Lady Quill]] she said. [[“We do,”|direct Lord "
                        + "Drax]] he said.");
    }

    @Test
    void takesItForAnOrganisationAndTheyForAGroup() {
        Check.PERSONS.check(
                "The Ulm Water Club met Bo Drax on Monday. [[“We row on,”|direct Ulm Water Club]] it said in a "
                        + "statement.");
        Check.PERSONS.check("The residents met Bo Drax on Monday. [[“We row on,”|direct residents]] they said.");
    }
}
