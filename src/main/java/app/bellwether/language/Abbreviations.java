package app.bellwether.language;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not, or not always, end a sentence. */
final class Abbreviations {

    /** Never the last word of a sentence. */
    private static final Set<String> LEADING = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "cpl", "sgt", "maj",
            "adm", "cmdr", "rev", "hon", "pres", "supt", "det", "insp", "msgr", "fr", "st", "ste", "mt", "ft", "vs",
            "v", "messrs", "sens", "reps", "gens", "atty", "asst", "dept", "univ", "assn", "bros", "hr", "hrn", "dipl",
            "ing", "bzw", "ca", "evtl", "ggf", "inkl", "sog", "vgl", "z", "u", "mme", "mlle", "sr", "sra", "ud", "dott",
            "sig", "al", "approx", "est", "dist", "mgr", "amb", "e.g", "i.e", "z.b", "d.h", "u.a", "p.ej", "cf", "viz");

    /** Only before a number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "nr", "art", "arts", "sec", "ch", "fig", "figs", "vol", "p", "pp", "ver", "abs", "kap", "bd",
            "num", "núm", "n", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "c",
            "circa");

    /** May be the last word of a sentence: it is when a word follows that begins one. */
    private static final Set<String> EITHER = Set.of(
            "inc", "corp", "ltd", "co", "cos", "llc", "plc", "bhd", "pty", "jr", "sr", "etc", "u.s", "u.k", "u.n",
            "e.u", "u.s.a", "d.c", "a.m", "p.m", "a.m.", "b.c", "a.d", "ph.d", "m.d", "m.p", "l.a", "n.y", "n.j", "n.c",
            "s.c", "n.h", "n.m", "n.d", "s.d", "w.va", "calif", "fla", "tex", "mass", "conn", "colo", "ariz", "ala",
            "ark", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla",
            "ore", "pa", "tenn", "va", "vt", "wash", "wis", "wyo", "ga", "del", "ont", "que", "alta", "ave", "blvd",
            "rd", "esq", "ret", "r.i", "usw", "mio", "mrd", "std", "ltda", "s.a", "tues", "thurs", "mon", "wed", "fri",
            "sat", "sun", "dlrs", "mln", "bn", "pct", "cts", "ft", "lbs", "oz", "max", "min");

    /** Words that begin sentences, and hardly ever stand capitalised inside one. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "to",
            "of",
            "with",
            "as",
            "but",
            "and",
            "or",
            "nor",
            "so",
            "yet",
            "if",
            "when",
            "while",
            "since",
            "until",
            "because",
            "although",
            "though",
            "however",
            "meanwhile",
            "after",
            "before",
            "during",
            "under",
            "over",
            "what",
            "who",
            "why",
            "how",
            "where",
            "which",
            "not",
            "no",
            "some",
            "many",
            "most",
            "several",
            "both",
            "all",
            "each",
            "one",
            "two",
            "other",
            "others",
            "another",
            "more",
            "about",
            "according",
            "also",
            "then",
            "now",
            "here",
            "once",
            "still",
            "such",
            "last",
            "earlier",
            "later",
            "officials",
            "police",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "er",
            "sie",
            "es",
            "wir",
            "und",
            "aber",
            "le",
            "la",
            "les",
            "il",
            "elle",
            "el",
            "los",
            "las",
            "un",
            "une",
            "una",
            "o",
            "os",
            "het",
            "een",
            "de");

    private static final Set<String> GERMAN_ORDINALS = Set.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
            "jänner",
            "jahrhundert",
            "jahrhunderts",
            "weltkrieg",
            "platz",
            "bundestag",
            "etage",
            "stock",
            "spieltag",
            "quartal");

    private Abbreviations() {}

    /**
     * Whether a full stop is part of the word before it and the sentence goes on.
     *
     * @param before the word before the stop, as written
     * @param after the word after it, as written; empty when there is none
     */
    static boolean goesOn(String before, String after) {
        String word = before.toLowerCase(Locale.ROOT);
        String next = after.toLowerCase(Locale.ROOT);
        boolean number = !after.isEmpty() && Character.isDigit(after.codePointAt(0));
        boolean begins = STARTERS.contains(next);
        if (LEADING.contains(word)) {
            return !begins || (word.length() > 1 && !word.equals("sr") && !word.equals("al"));
        }
        if (BEFORE_NUMBERS.contains(word) && number) {
            return true;
        }
        if (EITHER.contains(word) || isInitial(before)) {
            return !begins && !after.isEmpty();
        }
        return GERMAN_ORDINALS.contains(next)
                && word.length() <= 2
                && word.chars().allMatch(Character::isDigit);
    }

    /** Whether a word begins sentences, and so its capital says nothing. */
    static boolean begins(String lower) {
        return STARTERS.contains(lower);
    }

    /** "J." and "J.R." are, "I." after a verb is not told apart. */
    private static boolean isInitial(String word) {
        boolean single = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return single || word.matches("\\p{Lu}(\\.\\p{Lu}){1,4}");
    }
}
