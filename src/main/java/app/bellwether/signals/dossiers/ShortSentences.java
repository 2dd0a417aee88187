package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names a signal by a sentence of its evidence, when no headline is fit: a short one, or the main clause of a long one. */
final class ShortSentences {

    /** Who said so belongs to the evidence, and what points outside itself is no title. */
    private static final Pattern UNFIT = Pattern.compile(
            "^The [\\p{Ll}\\d]|[“”\"?:;(]|\\b(say|said|says|told|statements?|remarks?|comments?|announced|reported|according|also|ago|now|recent|recently|expected|he|she|they|those|these|this|such)\\b");

    private final WordingReader wordings;
    private final Borne borne;
    private final Tails tails;

    ShortSentences(WordingReader wordings, Borne borne, Tails tails) {
        this.wordings = wordings;
        this.borne = borne;
        this.tails = tails;
    }

    /** Of the newest quotes the one that is nearest to the centre. */
    Optional<String> best(Claim centre, List<Claim> newest, List<Claim> claims) {
        Set<String> names = Titles.names(claims);
        return newest.stream()
                .filter(claim -> claim.aside() == null)
                .sorted(Titles.nearest(centre))
                .map(claim -> Optional.of(tails.cut(claim.quote().strip().replaceFirst("\\.$", ""), names, claims))
                        .filter(title -> isFit(title, claim, centre, names, claims)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isFit(String title, Claim from, Claim centre, Set<String> names, List<Claim> claims) {
        boolean form = title.length() <= Titles.LONGEST
                && !(from.headline() && (!Headlines.isFit(title) || Stages.isGuess(title)))
                && !Headlines.isRelative(title)
                && !UNFIT.matcher(title).find();
        if (!form) {
            return false;
        }
        Wording wording = wordings.read(title, names);
        return namesSomething(wording)
                && Titles.namesTheClaim(wording, centre.wording())
                && Titles.agrees(wording, centre.wording())
                && borne.confirms(wording, from, claims, from.wording().stems());
    }

    /** "A 25% tariff has been enforced" says not whose. */
    private static boolean namesSomething(Wording wording) {
        return !wording.names().isEmpty() || !wording.countries().isEmpty();
    }
}
