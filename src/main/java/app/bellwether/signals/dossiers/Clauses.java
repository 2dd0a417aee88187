package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names a signal by a clause that some of its reports tell by the way ("…, after Senate Republicans blocked the bill"), when they
 * have neither a headline nor a sentence that is fit: what lasts is restated there in few words.
 */
final class Clauses {

    /** What hangs on a word before it, points outside itself or tells who said so. */
    private static final Pattern UNFIT =
            Pattern.compile("(?i)^the (?![\\p{L}-]+ of (?:the )?(?-i:\\p{Lu}))(?-i:[\\p{Ll}\\d])"
                + "|[“”\"?:;(,]|\\b(?:that|which|who|whose|said|says|told|announced|reported|according|also|ago|now|recent|recently"
                + "|earlier|expected|he|she|they|his|her|their|its|it|those|these|this|such|\\p{L}+ing)\\b");

    /** A verb of which no noun and no other part looks like that. */
    private static final Pattern FINITE = Pattern.compile(
            "^(?:\\p{Ll}+ed|began|bought|broke|fell|found|held|killed|lost|met|rose|sank|sent|shot|shut|sold|stole|struck"
                + "|took|won)");

    private static final Set<String> BEFORE_NOUNS = Set.of(
            "a", "against", "an", "and", "at", "between", "by", "for", "from", "in", "its", "of", "on", "over", "the",
            "to", "with");

    private final WordingReader wordings;
    private final Borne borne;
    private final Timely timely;

    Clauses(WordingReader wordings, Borne borne, Timely timely) {
        this.wordings = wordings;
        this.borne = borne;
        this.timely = timely;
    }

    /**
     * Of the clauses the one that is nearest to the centre.
     *
     * @param among claims some of which are clauses
     */
    Optional<String> best(Claim centre, List<Claim> among, List<Claim> claims) {
        Set<String> names = Titles.names(claims);
        Predicate<String> current = timely.current(Timely.newest(claims));
        return among.stream()
                .filter(claim ->
                        claim.aside() != null && !claim.wording().predicate().ahead())
                .filter(claim -> current.test(claim.said()))
                .sorted(Titles.nearest(centre))
                .filter(claim -> isFit(claim, centre, names, claims))
                .map(claim -> Character.toUpperCase(claim.said().charAt(0))
                        + claim.said().substring(1))
                .findFirst();
    }

    private boolean isFit(Claim claim, Claim centre, Set<String> names, List<Claim> claims) {
        String title = claim.said();
        Wording wording = wordings.read(title, names);
        return Headlines.isFit(title)
                && !Headlines.isRelative(title)
                && !UNFIT.matcher(title).find()
                && isFinite(wording)
                && wordings.isSober(wording)
                && Titles.namesTheClaim(wording, centre.wording())
                && Titles.agrees(wording, centre.wording())
                && borne.confirms(wording, claim, claims)
                && borne.told(claim, claims) > 0;
    }

    /** Whether somebody does what is told: "a tower collapsed", and neither "the collapsed tower" nor "the collapse of a tower". */
    private static boolean isFinite(Wording wording) {
        List<Word> words = wording.words();
        return IntStream.range(1, words.size()).anyMatch(i -> isFinite(words, i));
    }

    private static boolean isFinite(List<Word> words, int place) {
        String doing = words.get(place - 1).written();
        boolean owned = doing.endsWith("'s") || doing.endsWith("’s");
        boolean participle =
                place + 1 < words.size() && words.get(place + 1).bare().equals("by");
        return FINITE.matcher(words.get(place).written()).matches()
                && !BEFORE_NOUNS.contains(doing.toLowerCase(Locale.ROOT))
                && !owned
                && !participle;
    }
}
