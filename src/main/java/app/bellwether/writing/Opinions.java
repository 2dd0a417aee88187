package app.bellwether.writing;

import java.util.regex.Pattern;

/** Finds the cues by which a sentence gives an opinion, a forecast or advice instead of reporting what is. */
final class Opinions {

    /** What is thought, foreseen or wished for. That somebody warned, accused or criticised is a report of what was said. */
    private static final Pattern CUES = Pattern.compile("\\b(should|must|ought|could|might|may(?!"
        + " \\d)|likely|unlikely|"
        + "perhaps|probably|possibly|arguably|hopefully|believes?|believed|thinks?|thought|feels?|hopes?|hoped|fears?|feared|argues?|argued|contends?|contended|expects?|expected|forecasts?|predicts?|predicted|projects?(?="
        + " that)|projected|estimates?"
        + " (?!of)|estimated|anticipates?|anticipated|suggests?|suggested|urges?|urged|calls? for|called for|calling"
        + " for|claims? that|claimed|insists?|insisted|needs? to|I|we|you|our|my)\\b");

    /** A verdict: "the plan is a disgrace" is one, "their best models" is none. */
    private static final Pattern VERDICT =
            Pattern.compile("\\b(is|are|was|were|be|been|remains?) ((a|an|the|so|too|very|simply|truly|utterly)"
                    + " )*(best|worst|terrible|wonderful|great|outrageous|outrage|absurd|ridiculous|disgrace|"
                    + "disgraceful|shameful|brilliant|disastrous|wrong|right)\\b");

    private Opinions() {}

    static boolean holds(String sentence) {
        return CUES.matcher(sentence).find() || VERDICT.matcher(sentence).find() || mostlyQuoted(sentence);
    }

    /** Half of it or more stands between quotation marks: it is somebody's words. */
    private static boolean mostlyQuoted(String sentence) {
        var quoted = Pattern.compile("“[^”]*”|\"[^\"]*\"").matcher(sentence);
        int length = 0;
        while (quoted.find()) {
            length += quoted.end() - quoted.start();
        }
        return length * 2 >= sentence.length();
    }
}
