package org.glossator.plugins.quotes.person;

import java.util.HashMap;
import java.util.Map;
import org.glossator.plugins.quotes.reading.WordClass;

/** First names that can be one: short forms from a small table of our own, initials, and names cut short. */
final class Nicknames {

    private static final int LEAST_CUT = 2; // Anna is not Ann cut short
    private static final int LEAST_LEFT = 3;
    private static final Map<String, String> FORMAL = table("""
            william bill billy will willie willy liam
            robert bob bobby rob robbie bert
            richard rick dick rich richie ricky
            joseph joe joey
            john johnny jack
            james jim jimmy jamie
            thomas tom tommy
            edward ed eddie ted teddy ned
            charles charlie chuck chas
            michael mike mickey mick
            david dave davy
            daniel dan danny
            samuel sam sammy
            benjamin ben benny
            anthony tony
            andrew andy drew
            matthew matt
            nicholas nick nicky
            christopher chris kit
            stephen steve
            steven steve
            peter pete
            patrick pat paddy
            lawrence larry
            laurence larry
            henry harry hank
            harold harry hal
            francis frank frankie
            frederick fred freddie freddy
            gerald gerry jerry
            gregory greg
            jeffrey jeff
            geoffrey geoff
            jonathan jon
            joshua josh
            kenneth ken kenny
            leonard len lenny
            martin marty
            philip phil
            phillip phil
            raymond ray
            ronald ron ronnie
            donald don donnie
            douglas doug
            timothy tim
            theodore ted teddy theo
            vincent vince
            walter walt wally
            zachary zach zack
            alexander alex alec sandy sasha
            albert al bert bertie
            alfred alf alfie fred
            arthur art
            nathaniel nate nat
            eugene gene
            reginald reg reggie
            rupert bertie
            cameron cam
            terence terry
            bernard bernie
            maximilian max
            abraham abe
            elizabeth liz lizzie lizzy beth betty betsy eliza libby bess
            margaret maggie meg peggy madge margot
            katherine kate katie kathy kitty kay
            catherine cathy kate katie kitty cat
            kathleen kathy kath
            patricia pat patty trish patsy
            jennifer jen jenny
            susan sue susie suzie
            deborah deb debbie
            barbara barb babs
            dorothy dot dolly dottie
            victoria vicky vicki tori
            rebecca becky becca
            samantha sam
            jessica jess jessie
            jacqueline jackie
            pamela pam
            cynthia cindy
            christine chris chrissie tina
            christina chris tina
            stephanie steph
            alexandra alex sandra sasha
            amanda mandy
            abigail abby gail
            theresa terry tess tessa
            teresa terry tess
            eleanor ellie nell nellie
            helen nell nellie
            ellen nell nellie
            frances fran fanny
            florence flo flossie
            charlotte lottie charlie
            emily emmy em
            josephine josie jo
            judith judy
            joanna jo
            joanne jo
            virginia ginny
            penelope penny
            philippa pippa
            harriet hattie
            gwendolyn gwen
            mary molly polly
            martha patty
            sarah sally sadie
            ann nan nancy
            anne annie nan nancy
            isabella bella izzy
            vladimir volodya vova
            aleksandr sasha
            mikhail misha
            dmitry dima
            francisco paco pancho
            jose pepe
            ignacio nacho
            guadalupe lupe
            """);

    private Nicknames() {}

    private static Map<String, String> table(String lines) {
        Map<String, String> formal = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            String[] names = line.split(" ", -1);
            for (int i = 1; i < names.length; i++) {
                formal.merge(names[i], " " + names[0] + " ", String::concat);
            }
        }
        return Map.copyOf(formal);
    }

    /** The key under which all forms of the name are found: its first full form; the name itself when it is no short form. */
    static String key(String name) {
        String full = FORMAL.get(name);
        return full == null ? name : full.substring(1, full.indexOf(' ', 1));
    }

    /** Whether one is a short form of the other, or both of the same name. */
    static boolean areOne(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String full = FORMAL.get(one);
        String fullOther = FORMAL.get(other);
        return full != null && (full.contains(" " + other + " ") || full.equals(fullOther))
                || fullOther != null && fullOther.contains(" " + one + " ");
    }

    /** Whether first names before one surname can be of one person: also {@code J} for John, {@code Alex} for Alexei. */
    static boolean fit(String one, String other) {
        if (areOne(one, other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (!one.regionMatches(0, other, 0, shorter)) {
            return false;
        }
        boolean cut = shorter >= LEAST_LEFT && Math.abs(one.length() - other.length()) >= LEAST_CUT;
        return shorter == 1 || cut && gendersFit(one, other);
    }

    private static boolean gendersFit(String one, String other) {
        return Genders.ofName(one).fits(Genders.ofName(other));
    }

    /** Whether a list has the word as a first name. */
    static boolean isListed(String word) {
        return (WordClass.of(word, 0, word.length()) & WordClass.mask(WordClass.MALE, WordClass.FEMALE)) != 0;
    }
}
