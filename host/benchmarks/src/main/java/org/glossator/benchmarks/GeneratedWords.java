package org.glossator.benchmarks;

/** What generated news is made of. */
final class GeneratedWords {

    static final String[] FIRST_NAMES = {
        "Maren",
        "Tobias",
        "Ilse",
        "Corwin",
        "Adaeze",
        "Piotr",
        "Lucinda",
        "Hamish",
        "Yara",
        "Bastien",
        "Noor",
        "Edmund",
        "Saoirse",
        "Viktor",
        "Thandi",
        "Jonas",
        "Mei",
        "Rosalind",
        "Ambrose",
        "Leocadia"
    };
    static final String[] LAST_NAMES = {
        "Thackeray-Moss", "Okwuosa", "Lindqvist", "Varga", "Pennerton", "Haldersby", "Castellane", "Rusbridge",
                "Okafor", "Dunmore",
        "van der Laan", "O'Shaughnell", "Kestrelby", "Marchbanks", "Tivoli", "Ashgrove", "Nakagawa", "Brandreth",
                "Svoboda", "Quill"
    };
    static final String[] PLACES = {
        "Tarnmouth", "Port Severin", "Lindermouth", "Dunmarrow", "Kestrel Bay", "Wexmoor", "Kardovia"
    };
    static final String[] OFFICES = {
        "mayor",
        "treasurer",
        "chief engineer",
        "spokeswoman",
        "head of the harbour board",
        "police commander",
        "union leader",
        "manager",
        "deputy minister",
        "director"
    };
    static final String[] GROUPS = {
        "officials", "residents", "two of the drivers", "critics", "Kestrel Line", "the ministry"
    };
    static final String[] SAID = {
        "said", "said", "said", "added", "insisted", "argued", "warned", "told the council", "wrote", "claimed"
    };
    static final String[] VERDICTS = {
        "a gamble with other people's money",
        "reckless",
        "the best week of the year",
        "second-hand promise",
        "neither fair nor legal",
        "open book",
        "too little, and far too late"
    };
    static final String[] THINGS = {
        "the bridge",
        "half of the fleet",
        "the old market hall",
        "a new timetable",
        "North Shore Bank",
        "the county's grant",
        "it",
        "Kestrel Line",
        "the last of the 212 passengers",
        "the Tarnmouth Gazette",
        "a committee of the assembly",
        "the rain",
        "Marchbanks' second novel",
        "the Court of Appeal",
        "Friday's demonstration",
        "a Wexmoor factory"
    };
    static final String[] DID = {
        "closed",
        "has changed",
        "held up",
        "came before",
        "had spoilt",
        "quietly took away",
        "was drawn up for",
        "divided",
        "ended",
        "had been asked about",
        "learned of",
        "is now trying to save"
    };
    static final String[] WILL = {
        "will never pay for",
        "may have to wait for",
        "cannot survive",
        "would end",
        "does not change",
        "is as safe as",
        "was meant to save",
        "could not explain",
        "has nothing to do with",
        "believed in",
        "deserved better than"
    };
    static final String[] WHAT = {
        "the plan for 2,000 new homes",
        "a $3.5 million bridge",
        "the second half of the season",
        "its share in the mill",
        "the appeal against the verdict",
        "the fall in fares",
        "spring water from the Orla valley",
        "the rules on page 14",
        "a summer without a single ferry",
        "the work of one hundred volunteers",
        "what the Harbour Act of 1911 demands",
        "the friends of Port Severin",
        "whoever wins at Lindermouth Town",
        "a letter that nobody had signed"
    };
    static final String[] WHERE = {
        "on the east bank",
        "before the winter",
        "in Tarnmouth's poorest streets",
        "behind closed doors",
        "after a vote on Tuesday",
        "at the foot of Chandler Hill",
        "while the inquiry goes on",
        "in front of some 4,000 people",
        "in Dunmarrow last May",
        "since January",
        "on the road from Wexmoor to the coast",
        "at the Institute for Coastal Studies"
    };
    static final String[] ASIDES = {
        "to the surprise of the Ministry of Works", "as in every year since 2009",
                "despite the protests of a neighbour",
        "with a smile at the cameras", "for the first time since the war", "not far from St Hilda's Church",
        "after weeks of rumours in the Dunmarrow Post", "although the police have asked for quiet"
    };

    private GeneratedWords() {}
}
