package app.bellwether.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a number counts or measures: the words after it. */
final class Units {

    /** What follows the first number of a range up to and with the second. */
    static final Pattern RANGE = Pattern.compile("\\s?(?:-|–|to)\\s?(?:US\\$|[$€£])?\\d[\\d.,]*(?=\\s?(?:%|percent|per"
            + " cent|pct|hundred|thousand|million|"
            + "billion|trillion|bn|mln|basis|percentage)|\\s\\p{Ll}+s\\b)");

    private static final int AROUND = 2_000;
    private static final Pattern PERCENT = Pattern.compile(
            "[ -]?(?:%|percent(?!age)|per cent|per-cent|pct|pc(?![\\p{L}\\p{N}])|Prozent|pour cent|por ciento)(?:["
                    + " -](?<points>points?|pts)\\b)?|[ -](?:(?<percentage>percentage[ -]points?)|(?<basis>basis["
                    + " -]points?|bps))\\b");
    /** Measures that may stand next to their number without a space. */
    static final Pattern MEASURE = Pattern.compile(
            "[ -]?(?<measure>km/h|kmh|kph|mph|km|kg|mm|cm|GWh|MWh|kWh|TWh|GW|MW|kW|TB|GB|MB|GHz|MHz|mg|ml|lbs?|sq"
                    + " ft|ft|(?:square|cubic)["
                    + " -](?:met(?:er|re)|foot|feet|mile|kilomet(?:er|re)|yard)s?)(?![\\p{L}\\p{N}])");

    private static final Pattern MONEY = Pattern.compile(
            "[ -](?<name>(?:U\\.S\\. |US |Australian |Canadian )?[Dd]ollars?|dlrs?|euros?|pounds?(?: sterling)?|"
                + "sterling|yen|yuan|renminbi|rupees?|francs?|marks|shillings?|rand|won|rubles?|roubles?|lira|pesos?|kronor|kroner|USD|EUR|GBP|JPY|CNY|INR|CHF"
                + ")\\b");
    private static final Pattern TIMES = Pattern.compile("x(?![\\p{L}\\p{N}])|[ -]?(?:times|fold)\\b");
    private static final Pattern NOUN = Pattern.compile(
            "(?: (?:more|other|additional|extra|further|of (?:his|her|their|its|the|those|these))(?= [\\p{L}]))?["
                    + " -][“\"‘]?(?:(?:\\p{Lu}[\\p{L}.’'-]* ){0,2}(?<name>\\p{Lu}[\\p{L}.’'-]*)"
                    + " )?(?<one>\\p{Ll}[\\p{Ll}’'-]*)(?: (?<two>\\p{Ll}[\\p{Ll}’'-]*))?(?:"
                    + " (?<three>\\p{Ll}[\\p{Ll}’'-]*))?");

    /** "2 million Palestinians". */
    private static final Pattern PEOPLE =
            Pattern.compile(" (?<name>\\p{Lu}\\p{Ll}{3,}[\\p{Ll}&&[^s]])s\\b(?! \\p{Lu})");

    /** "2,500 of the 10,000 babies". */
    private static final Pattern OF_SOME = Pattern.compile(" of (?:the |its |their |those |some |about )*+\\d[\\d,.]*");

    private static final Map<String, String> CURRENCIES = WordFiles.pairs(
            "$=USD, us$=USD, a$=AUD, c$=CAD, nz$=NZD, hk$=HKD, s$=SGD, r$=BRL, €=EUR, £=GBP, ¥=JPY, ₹=INR, ₩=KRW,"
                + " ₽=RUB, ₺=TRY, ₪=ILS, rs=INR, sh=KES, ksh=KES, dollar=USD, u.s. dollar=USD, us dollar=USD, dlr=USD,"
                + " australian dollar=AUD, canadian dollar=CAD, euro=EUR, pound=GBP, pounds sterling=GBP,"
                + " sterling=GBP, yen=JPY, yuan=CNY, renminbi=CNY, rupee=INR, franc=CHF, mark=DEM, shilling=KES,"
                + " rand=ZAR, won=KRW, ruble=RUB, rouble=RUB, lira=TRY, peso=MXN, kronor=SEK, kroner=NOK");
    private static final Map<String, String> IRREGULAR =
            WordFiles.pairs("people=person, men=man, women=woman, children=child, feet=foot, lives=life, wives=wife,"
                    + " policemen=policeman, data=data");
    private static final Set<String> NO_UNIT =
            WordFiles.set("of in on at to and or by for with from as per a an the is are was were has have had that"
                + " who which when while than more less last this its his her their after before since during between"
                + " about among against into over under also but not if so then will would could may might years-old"
                + " year-old month-old others does says always perhaps thus plus versus minus across towards besides"
                + " unless both all each every any some no many several such there");
    static final Set<String> MASS = WordFiles.set(
            "percent tonne ton barrel gallon litre liter megawatt gigawatt kilowatt mile kilometre kilometer metre"
                + " meter acre hectare hour minute second day week month year degree foot inch kg km mw gw mph staff");

    private Units() {}

    /**
     * What a number counts or measures.
     *
     * @param name an ISO 4217 code, {@code %} or a noun in the singular; empty when unknown
     * @param end after the unit's last character in the text
     * @param counted whether it is a noun in the plural
     * @param measure whether it is a currency, a percentage or the like, which no name has
     */
    record Unit(String name, int end, boolean counted, boolean measure) {

        private static Unit measure(String name, int end) {
            return new Unit(name, end, false, true);
        }

        private static Unit unknown(int end) {
            return new Unit("", end, false, false);
        }

        private Unit endingAt(int place) {
            return new Unit(name, place, counted, measure);
        }
    }

    static Unit ofCurrency(String symbol, int end) {
        String known = symbol.strip().replace(".", "").toLowerCase(Locale.ROOT);
        return Unit.measure(CURRENCIES.getOrDefault(known, symbol.strip().toUpperCase(Locale.ROOT)), end);
    }

    /** Whether a measure stands there, with or without a space before it. */
    static boolean isMeasured(String text, int end) {
        return at(MEASURE, text, end) != null || at(PERCENT, text, end) != null;
    }

    /** The unit that begins at that place; of a range, the one after its second number. */
    static Unit after(String text, int end, boolean scaled) {
        Matcher range = at(RANGE, text, end);
        return range == null
                ? plain(text, end, scaled)
                : plain(text, range.end(), scaled).endingAt(end);
    }

    private static Unit plain(String text, int end, boolean scaled) {
        Matcher percent = at(PERCENT, text, end);
        if (percent != null) {
            boolean points = percent.group("points") != null || percent.group("percentage") != null;
            String name = percent.group("basis") != null ? "basis point" : points ? "percentage point" : "%";
            return Unit.measure(name, percent.end());
        }
        Matcher money = at(MONEY, text, end);
        if (money != null) {
            String name = money.group("name").toLowerCase(Locale.ROOT);
            if (name.startsWith("pound") && !name.contains("sterling") && isWeight(text, money.end(), scaled)) {
                return new Unit("pound", money.end(), true, true);
            }
            String written = CURRENCIES.getOrDefault(name, name.toUpperCase(Locale.ROOT));
            String single = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            return Unit.measure(CURRENCIES.getOrDefault(single, written), money.end());
        }
        Matcher measure = at(MEASURE, text, end);
        if (measure != null) {
            String name = PhraseTrie.singular(measure.group("measure").replace('-', ' '));
            return Unit.measure(name.replace("feet", "foot"), measure.end());
        }
        Matcher times = at(TIMES, text, end);
        if (times != null) {
            return Unit.measure("times", times.end());
        }
        return noun(text, end, scaled);
    }

    /** Pounds are money where the text around has other signs of it, or millions of them that are not of something. */
    private static boolean isWeight(String text, int end, boolean scaled) {
        String around = text.substring(Math.max(0, end - AROUND), Math.min(text.length(), end + AROUND));
        boolean money = around.indexOf('£') >= 0 || around.contains("sterling") || around.contains("pence");
        return scaled ? text.startsWith(" of ", end) : !money;
    }

    private static Unit noun(String text, int end, boolean scaled) {
        Matcher people = at(PEOPLE, text, end);
        if (people != null) {
            return new Unit(people.group("name"), people.end(), true, false);
        }
        Matcher some = at(OF_SOME, text, end);
        Matcher noun = at(NOUN, text, some == null ? end : some.end());
        Unit unit = noun == null ? Unit.unknown(end) : noun(text, noun, scaled);
        return some == null ? unit : unit.endingAt(end);
    }

    private static Unit noun(String text, Matcher noun, boolean scaled) {
        int end = noun.start();
        for (String group : List.of("one", "two", "three")) {
            String word = noun.group(group);
            boolean named = noun.group("name") != null
                    && (Names.TIMES.contains(noun.group("name")) || (word != null && !isPlural(word)));
            if (word == null || named || NO_UNIT.contains(word)) {
                return Unit.unknown(end);
            }
            if (isPlural(word)) {
                return new Unit(singular(word), noun.end(group), true, false);
            }
            if (MASS.contains(word) && (scaled || text.charAt(end) == '-' || group.equals("one"))) {
                return new Unit(word, noun.end(group), true, false);
            }
        }
        return Unit.unknown(end);
    }

    private static boolean isPlural(String word) {
        return IRREGULAR.containsKey(word)
                || (word.length() > 3
                        && word.endsWith("s")
                        && Stream.of("ss", "us", "is", "’s", "'s").noneMatch(word::endsWith));
    }

    private static String singular(String word) {
        boolean hissing =
                word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        String single = word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.substring(0, word.length() - (hissing ? 2 : 1));
        return IRREGULAR.getOrDefault(word, single);
    }

    private static @Nullable Matcher at(Pattern pattern, String text, int end) {
        Matcher matcher = pattern.matcher(text)
                .region(end, Math.min(text.length(), end + 80))
                .useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
