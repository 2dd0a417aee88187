package app.bellwether.signals.claims;

import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.Statement;
import app.bellwether.judging.SupportJudge;
import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Digests;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that can stand alone, or its headline, and says something that can be said again.
 *
 * @param origin where it is from
 * @param start first UTF-16 unit in that part of the article
 * @param end after the last
 * @param place its place among the article's sentences, from 0; {@link #HEADLINE} for its headline
 * @param quote its words
 * @param anchor the words among them that carry what it says; all of them when only the whole does
 * @param keys what it is about
 * @param leadTopics of one of its article's first sentences, the topics that the article is of, whether it names them or not; none for
 *     what stands behind those
 * @param deadline the first date it names by which or on which something happens, null when it names none
 * @param statement what the judges see in it
 * @param verdict how it reads by itself
 */
public record Claim(
        Origin origin,
        int start,
        int end,
        int place,
        String quote,
        String anchor,
        Set<Key> keys,
        Set<Key> leadTopics,
        @Nullable LocalDate deadline,
        Statement statement,
        Verdict verdict) {

    /** So many of an article's first sentences tell its news. */
    public static final int LEAD = 2;

    /** The place of a headline: after every sentence. */
    public static final int HEADLINE = Short.MAX_VALUE;

    private static final int TELLING = 8;

    public Claim {
        keys = Set.copyOf(keys);
        leadTopics = Set.copyOf(leadTopics);
    }

    /** Whether it is the article's headline, which supports what sentences say, and is no claim to gather others round. */
    public boolean headline() {
        return place == HEADLINE;
    }

    /** Whether it is a sentence. */
    public boolean isMain() {
        return !headline();
    }

    /** Whether it is one of its article's first sentences and only tells of the day, in no words that others are known by to say the same. */
    public boolean onlyBegins() {
        return place < LEAD && anchor.equals(quote);
    }

    /**
     * How the sentence reads by itself, as {@link app.bellwether.judging.SentenceJudge} has it.
     *
     * @param alone how likely a reader understands it without anything before it, 0 to 1
     * @param worth what whoever follows its subject gets from it, 0 to 1
     * @param telling what speaks for it as the one line of its story, in log-odds, as {@link app.bellwether.judging.LineJudge} has it; 0 where it is none of
     *     the first
     * @param heading the same of its article's headline; 0 where no sentence is told under it
     */
    public record Verdict(SentenceKind kind, double alone, double worth, double telling, double heading) {}

    /** As the judge of support takes it. */
    public SupportJudge.Said said() {
        return new SupportJudge.Said(statement, isAhead(), headline(), origin.published());
    }

    /** Whether it tells what is to come. */
    public boolean isAhead() {
        return verdict.kind() == SentenceKind.PLAN || statement.announces();
    }

    /** The stems by which it is found among other claims: those that tell most, eight at most. */
    public Set<String> tellingWords() {
        return Set.copyOf(statement.tellingStems(TELLING));
    }

    /** How near the other is to it in sense, -1 to 1. */
    public double cosine(Claim other) {
        return Linguist.cosine(statement.vector(), other.statement.vector());
    }

    /** The part of the article that it stands in. */
    public Citation.Part of() {
        return headline() ? Citation.Part.TITLE : Citation.Part.TEXT;
    }

    /** Its words as evidence, of that stance and fitting so well. */
    public Evidence evidence(Evidence.Stance stance, double score) {
        return new Evidence(
                origin.article(),
                origin.revision(),
                of(),
                start,
                end,
                quote,
                anchor,
                stance,
                origin.story(),
                origin.publisher(),
                origin.published(),
                score);
    }

    /** Names for ever what was found of that kind, by what it quotes. */
    public String findId(String kind) {
        return Digests.sha256(kind + "|" + origin.article() + "|" + start + "|" + quote)
                .substring(0, 16);
    }

    /**
     * Where a claim is from.
     *
     * @param article the article
     * @param revision of the article
     * @param headline its title, without what its site puts behind it
     * @param publisher who published it
     * @param house for which the publisher counts; empty where its name says it
     * @param published when
     * @param story its story
     * @param voice its voice in the story; copies of one text are one voice
     * @param language of its words, ISO 639-1
     */
    public record Origin(
            ArticleId article,
            int revision,
            String headline,
            String publisher,
            String house,
            Instant published,
            StoryId story,
            int voice,
            String language) {

        /** Whose the publisher is, as it is counted: by what is known of its name where nothing else says so. */
        public String countedFor() {
            return house.isEmpty() ? Houses.of(publisher) : house;
        }

        /** Of a publisher that counts by its name. */
        public static Origin of(Article article, Story story) {
            return of(article, story, _ -> "");
        }

        static Origin of(Article article, Story story, UnaryOperator<String> houses) {
            int voice = story.members().stream()
                    .filter(member -> member.article().equals(article.id()))
                    .mapToInt(Member::voice)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(article.id() + " is not in the story " + story.id()));
            return new Origin(
                    article.id(),
                    article.revision(),
                    Mastheads.without(article.title()),
                    article.publisher(),
                    houses.apply(article.publisher()),
                    article.published(),
                    story.id(),
                    voice,
                    article.language());
        }
    }

    /** Names the claim among all claims. */
    public String id() {
        return origin.article() + "@" + origin.revision() + ":" + (headline() ? "headline" : start);
    }

    /** Whether it is the same claim, though it was read another time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claim claim && claim.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
