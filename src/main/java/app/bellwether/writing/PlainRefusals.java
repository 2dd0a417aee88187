package app.bellwether.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a sentence was refused, for a person. The gate says it to the model that wrote the sentence, of the spans that it was shown by
 * their ids; so it is kept, and what was asked once more stays the same request.
 */
final class PlainRefusals {

    private static final String PASSAGES = "the source passages that it rests on";
    private static final String NONE = "none of " + PASSAGES + " ";

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        said("no span that it names has (.+)", NONE + "has “$1”");
        said("no span that it names says (.+) of that", NONE + "says “$1” of the same thing");
        said(
                "it says (.+), which no dated span that it names does",
                "it says “$1”, and " + NONE + "that has a date does");
        said(
                "it says (.+), and is read on another day",
                "it says “$1”, which is another day by the time that it is read");
        said("it gives a reason where no span that it names does", "it gives a cause, and " + NONE + "does");
        said("it joins what no span joins: (.+)", "it connects two things by “$1”, and " + NONE + "does");
        said("the spans that it names have nothing like these words: (.+)", NONE + "has anything like these words: $1");
        said("the spans that it names tell nothing", PASSAGES + " report nothing");
        said("the spans (?:that it names )?do not bear it out, not all of it", PASSAGES + " do not say all of it");
        said("the spans do not bear this out: (.+)", PASSAGES + " do not say this: “$1”");
        said(
                "nobody can judge whether the spans bear it out in that language",
                "nothing here can tell for that language whether " + PASSAGES + " say it");
        said(
                "the spans say otherwise whether this may be, will be or is: (.+)",
                "it is told as done, planned or possible, and in " + PASSAGES + " it is another of these: “$1”");
        said(
                "the spans say otherwise whether this is so: (.+)",
                "one says that it is so and the other that it is not, it and " + PASSAGES + ": “$1”");
        said("the spans have it go the other way", "in " + PASSAGES + " it goes the other way, as down for up");
        said(
                "the spans have (.+) the other way round",
                "who does something and to whom is the other way round in " + PASSAGES + ": $1");
        said("in the spans it is not (.+)", "in " + PASSAGES + " it is not $1");
        said("“([^”]++)” stands in quotation marks and in no span", "it quotes “$1”, and " + NONE + "has these words");
        said("it names no span", "it does not say on which source passages it rests");
        said("there is no span (.+)", "it says that it rests on a passage that the model was not shown: $1");
        said("it stands above", "the same sentence stands above it");
        said("it says again: (.+)", "it says again what another sentence tells: “$1”");
        said("others begin so already: (.+)", "other sentences before it begin with the same words: “$1”");
        said("it needs a sentence before it, which is missing", "it needs the sentence before it, which was refused");
        said(
                "it speaks of what it is made from: (.+)",
                "it speaks of the texts that it is made from, not of the news: “$1”");
        said("it has markup: (.+)", "it has signs of formatting, which a reader would see: “$1”");
    }

    private PlainRefusals() {}

    private static void said(String toItsWriter, String toAnybody) {
        WORDS.put(Pattern.compile("^" + toItsWriter, Pattern.DOTALL), toAnybody);
    }

    /** What is not here is said to both alike. */
    static String of(String reason) {
        for (Map.Entry<Pattern, String> each : WORDS.entrySet()) {
            Matcher matcher = each.getKey().matcher(reason);
            if (matcher.matches()) {
                return matcher.replaceFirst(each.getValue());
            }
        }
        return reason;
    }
}
