package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of one meaning in the news, whatever they are about: who asks why costs fell is answered by why they were cut. */
final class Synonyms {

    /** English; the first of each line stands for the others. Forms that no stemmer knows for the same verb are among them. */
    private static final List<String> CLASSES = """
        fall fell fallen drop decline reduce cut lower decrease sink sank sunk slump shrink shrank
        rise rose risen increase grow grew grown climb jump surge gain
        begin began begun start launch
        end stop halt finish cease
        buy bought purchase acquire
        kill die dead death fatal
        injure hurt wound
        say said tell told announce
        agree agreement deal accord
        firm company business
        choose chose chosen select appoint name nominate
        refuse reject deny rebuff
        block bar ban prohibit forbid forbade forbidden
        resign quit depart
        arrest detain
        acquit exonerate
        accuse indict allege
        attack assault
        help aid assist
        cost price worth
        win won
        lose lost
        lead led
        hold held
        pay paid
        sell sold
        send sent
        leave left
        meet met
        build built construct
        break broke broken
        catch caught
        draw drew drawn
        drive drove driven
        fight fought
        flee fled escape
        fly flew flown
        freeze froze frozen
        hide hid hidden
        keep kept
        know knew known
        mean meant
        run ran
        see saw seen
        shoot shot
        speak spoke spoken
        spend spent
        stand stood
        steal stole stolen
        strike struck
        swear swore sworn
        teach taught
        throw threw thrown
        withdraw withdrew withdrawn
        write wrote written
        """.lines().toList();

    /** What several words say that one of them does not. */
    private static final Map<Pattern, String> PHRASES = phrases();

    private final Linguist linguist;
    private final Map<String, String> first = new HashMap<>();

    Synonyms(Linguist linguist) {
        this.linguist = linguist;
        for (String line : CLASSES) {
            List<String> stems = linguist.stems(line, "en");
            stems.forEach(stem -> first.putIfAbsent(stem, stems.getFirst()));
        }
    }

    /** The stems of a text in that language (ISO 639-1), one for each meaning. */
    Set<String> stems(String text, String language) {
        Set<String> stems = new LinkedHashSet<>();
        linguist.stems(plain(text), language).forEach(stem -> stems.add(first.getOrDefault(stem, stem)));
        return stems;
    }

    /** The text with one word for what it says with several. */
    String plain(String text) {
        String plain = text;
        for (var phrase : PHRASES.entrySet()) {
            plain = phrase.getKey().matcher(plain).replaceAll(phrase.getValue());
        }
        return plain;
    }

    private static Map<Pattern, String> phrases() {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        phrases.put(words("(take[sn]?|taking|took) effect"), "begin");
        phrases.put(words("(comes?|coming|came|go|goes|going|went|enter(s|ed)?|put) into (effect|force)"), "begin");
        phrases.put(words("kick(s|ed|ing)? in"), "begin");
        phrases.put(words("(step(s|ped|ping)?|stand(s|ing)?|stood) (down|aside)"), "resign");
        phrases.put(words("turn(s|ed|ing)? down"), "refuse");
        phrases.put(words("found(ed|ing|ers?)"), "establish"); // no stemmer tells who founded from who found
        phrases.put(words("reported|reporting"), "said");
        phrases.put(words("call(s|ed|ing)? off"), "cancel");
        phrases.put(words("shut(s|ting)? down"), "close");
        phrases.put(words("(take[sn]?|taking|took) into custody"), "arrest");
        return phrases;
    }

    private static Pattern words(String expression) {
        return Pattern.compile("(?iu)\\b(?:" + expression + ")\\b");
    }
}
