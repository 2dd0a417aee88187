package app.bellwether.replies.asking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of one meaning in the news, whatever they are about: who asks why costs fell is answered by why they were cut. */
final class Alike {

    /** English stems; the first of each stands for the others. */
    private static final Map<String, String> CLASSES = classes(
            List.of(
                    "fall", "fell", "fallen", "drop", "declin", "reduc", "cut", "lower", "decreas", "sink", "sank",
                    "slump"),
            List.of("rise", "rose", "risen", "increas", "grow", "grew", "grown", "climb", "jump", "surg", "gain"),
            List.of("begin", "began", "begun", "start", "launch"),
            List.of("end", "stop", "finish", "ceas"),
            List.of("buy", "bought", "purchas", "acquir"),
            List.of("kill", "die", "dead", "death"),
            List.of("say", "said", "tell", "told", "announc", "state", "report"),
            List.of("agre", "agreement", "deal", "accord"),
            List.of("firm", "compani", "busi"),
            List.of("choos", "chose", "chosen", "select", "appoint", "name"));

    private Alike() {}

    static Set<String> of(Collection<String> stems) {
        Set<String> alike = new LinkedHashSet<>();
        stems.forEach(stem -> alike.add(CLASSES.getOrDefault(stem, stem)));
        return alike;
    }

    @SafeVarargs
    private static Map<String, String> classes(List<String>... classes) {
        Map<String, String> all = new HashMap<>();
        for (List<String> one : classes) {
            one.forEach(stem -> all.put(stem, one.getFirst()));
        }
        return Map.copyOf(all);
    }
}
