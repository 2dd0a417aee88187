package app.bellwether.writing;

import java.util.regex.Pattern;

/** Finds the cues by which a sentence gives an opinion, a forecast or advice instead of reporting what is. */
final class Opinions {

    private static final Pattern CUES = Pattern.compile("\\b(should|must|ought|could|might|may(?!"
        + " \\d)|likely|unlikely|perhaps|probably|possibly|arguably|hopefully|"
        + "believes?|believed|thinks?|thought|feels?|hopes?|hoped|fears?|feared|argues?|argued|contends?|contended|"
        + "expects?|expected|forecasts?|predicts?|predicted|projects?|projected|estimates?|estimated|anticipates?|suggests?|suggested|urges?|urged|calls?"
        + " for|called for|calling"
        + " for|warns?|warned|vows?|vowed|slams?|slammed|blasts?|blasted|criticizes?|criticized|criticises?|criticised|accuses?|accused|alleges?|alleged|claims?"
        + " that|claimed|insists?|insisted|considers?|considering|needs? to|I|we|you|our|my|"
        + "best|worst|terrible|wonderful|great|outrageous|absurd|ridiculous|disgraceful|shameful)\\b");

    private Opinions() {}

    static boolean holds(String sentence) {
        return CUES.matcher(sentence).find() || mostlyQuoted(sentence);
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
