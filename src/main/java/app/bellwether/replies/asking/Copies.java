package app.bellwether.replies.asking;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that several outlets print in nearly the same words, as they have them from one agency. */
final class Copies {

    /** The share of the longer one's words that the other has too. */
    private static final double SAME = .7;

    /** What makes two sentences differ however alike they are: "on Friday", "on Thursday"; "half", "two"; "has", "has not". */
    private static final Pattern TELLING = Pattern.compile(
            "(?iu)\\d+(?:[.,]\\d+)*+|\\b(?:no|not|never|none|neither|\\p{L}{1,40}n['’]t|den(?:y|ies|ied)|one|two|three"
                    + "|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half|twice)\\b|"
                    + Fitting.DAY_OR_TIME);

    private final Linguist linguist;
    private final Synonyms alike;

    Copies(Linguist linguist, Synonyms alike) {
        this.linguist = linguist;
        this.alike = alike;
    }

    /** The first of each, in the order given. */
    List<Find.Said> without(List<Find.Said> said) {
        List<Find.Said> kept = new ArrayList<>();
        said.stream()
                .filter(one -> kept.stream().noneMatch(other -> same(one, other)))
                .forEach(kept::add);
        return kept;
    }

    /** How many publishers but its own say it in nearly the same words. */
    int of(Find.Said said, List<Find.Said> all) {
        return (int) all.stream()
                .filter(other -> same(said, other))
                .map(other -> other.article().publisher())
                .filter(publisher -> !publisher.equals(said.article().publisher()))
                .distinct()
                .count();
    }

    private boolean same(Find.Said one, Find.Said other) {
        if (one.words().equals(other.words())) {
            return true;
        }
        Set<String> ones = alike.stems(one.words(), one.article().language());
        Set<String> others = alike.stems(other.words(), other.article().language());
        long shared = ones.stream().filter(others::contains).count();
        return shared >= SAME * Math.max(ones.size(), others.size())
                && telling(one).equals(telling(other))
                && names(one).equals(names(other));
    }

    private Set<String> names(Find.Said said) {
        return linguist.actors(said.words()).stream().map(Actor::name).collect(Collectors.toSet());
    }

    private static Set<String> telling(Find.Said said) {
        return TELLING.matcher(said.words())
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
