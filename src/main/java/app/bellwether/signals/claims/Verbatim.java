package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import java.util.List;

/** Checks that a quote is the article's own words (R1). Whoever keeps a quote asks first. */
public record Verbatim(Linguist linguist) {

    /**
     * Passes when the claims are the article's.
     *
     * @throws IllegalArgumentException when one is not, so that it cannot be kept
     */
    public void checkClaims(Article article, List<Claim> claims) {
        checkEvidence(
                article,
                claims.stream()
                        .map(claim -> claim.evidence(Evidence.Stance.SUPPORTS, 1))
                        .toList());
    }

    /**
     * Passes when the evidence is the article's.
     *
     * @throws IllegalArgumentException when one is not, so that it cannot be kept
     */
    public void checkEvidence(Article article, List<Evidence> evidence) {
        List<Sentence> sentences = linguist.sentences(article.text());
        for (Evidence one : evidence) {
            boolean same = one.article().equals(article.id()) && one.revision() == article.revision();
            check(same, "is of another article", one.quote());
            if (one.of() == Citation.Part.TITLE) {
                check(one.quote().equals(article.title()) && one.start() == 0, "is not the title", one.quote());
            } else {
                checkText(article, sentences, one.start(), one.end(), one.quote());
            }
            checkAnchor(one.quote(), one.anchor());
        }
    }

    private static void checkText(Article article, List<Sentence> sentences, int start, int end, String quote) {
        String text = article.text();
        boolean inside = 0 <= start && start < end && end <= text.length();
        check(inside && text.substring(start, end).equals(quote), "is not what the article says there", quote);
        check(
                sentences.stream().anyMatch(sentence -> sentence.start() == start)
                        && sentences.stream().anyMatch(sentence -> sentence.end() == end)
                        && sentences.stream()
                                .filter(sentence -> start <= sentence.start() && sentence.end() <= end)
                                .allMatch(Sentence::whole),
                "is not made of whole sentences",
                quote);
    }

    private static void checkAnchor(String quote, String anchor) {
        check(!anchor.isBlank() && quote.contains(anchor), "does not hold its anchor [" + anchor + "]", quote);
    }

    private static void check(boolean holds, String what, String quote) {
        if (!holds) {
            throw new IllegalArgumentException("the quote “" + quote + "” " + what);
        }
    }
}
