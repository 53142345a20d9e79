package org.glossator.plugins.dates.meaning;

/** What the words around a mention without year or week may show of its direction. */
public enum Clue {
    WILL("will before it"),
    MODAL("may, could or would before it"),
    PLAN("due, expected or planned before it"),
    PAST_PLAN("a plan of the past before it"),
    TO("an infinitive before it"),
    TO_AFTER_PAST("an infinitive after a verb of the past before it"),
    PROGRESSIVE("is doing before it"),
    EVENT("opens, meets or such before it"),
    PRESENT("a verb of the present before it"),
    PERFECT("has done before it"),
    PAST("a verb of the past before it"),
    PAST_BESIDE("a verb of the past beside it"),
    ARRANGED("agreed, postponed or such before it"),
    SAID("said before it"),
    SAID_BESIDE("said beside it"),
    WILL_AFTER("will behind it"),
    MODAL_AFTER("may, could or would behind it"),
    PLAN_AFTER("due, expected or planned behind it"),
    EVENT_AFTER("opens, meets or such behind it"),
    PRESENT_AFTER("a verb of the present behind it"),
    PAST_AFTER("a verb of the past behind it"),
    FUTURE_LATER("a verb of the future further behind"),
    PAST_LATER("a verb of the past further behind"),
    NO_VERB("no verb"),
    UNTIL("until before it"),
    BY("by before it"),
    THROUGH("through before it"),
    SINCE("since before it"),
    BEFORE("before before it"),
    AFTER("after before it"),
    FROM("from before it"),
    UP_TO("to before it"),
    FOR("for before it"),
    STARTING("starting or effective before it"),
    AS_EARLY_AS("as early as before it"),
    OWNER("it owns what is behind it"),
    ATTRIBUTE("it tells of what is behind it"),
    AHEAD_BEFORE("deadline, vote or such before it"),
    AHEAD_AFTER("deadline, vote or such behind it"),
    BACK_BEFORE("attack, arrest or such before it"),
    BACK_AFTER("attack, results or such behind it"),
    QUOTED("in a quote");

    private final String phrase;

    Clue(String phrase) {
        this.phrase = phrase;
    }

    /** For a person. */
    public String phrase() {
        return phrase;
    }
}
