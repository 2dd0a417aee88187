package app.bellwether.signals.finds;

import app.bellwether.judging.RemarkJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.Statement;
import app.bellwether.language.CommonWords;
import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what was said in an episode or a discussion that tells something to whoever did not hear or read the rest: one to three sentences of
 * one person.
 */
final class Remarks {

    private static final int MOST_SENTENCES = 3;
    private static final int FEWEST_WORDS = 12;

    /** Who writes says it shorter. */
    private static final int FEWEST_WRITTEN = 8;

    private static final int MOST_WORDS = 60;

    private static final Pattern WORD = Pattern.compile("(?<![\\w'’+#.-])[\\w'’+#.-]*\\w");

    /** An address, which leads somewhere else. */
    private static final Pattern ELSEWHERE = Pattern.compile("://|[\\w-]\\.\\w{2,20}/");

    /** Of a long conversation, the beginning greets and introduces, and the end says goodbye. */
    private static final int LONG = 100;

    private static final double EDGE = .04;

    /** So much of what is missing to certainty the makers' own choice gives. */
    private static final double RECOMMENDED = .5;

    private static final Pattern SPONSOR = Pattern.compile(
            "sponsor|brought to you|(promo|discount) code|coupon|sign up (at|for|today)|free trial|visit \\S+\\.\\w|"
                    + "go to \\S+\\.(com|io|org|dev)|check (it |them |us )?out at|learn more at|to learn more|"
                    + "\\b\\w+\\.(com|io|org|dev|ly)/|patreon|all-access|\\bmerch\\b|newsletter|follow us|on twitter|"
                    + "rate (us|the)|itunes|scholarship",
            Pattern.CASE_INSENSITIVE);

    /** So many units before and after a sponsor's name are the sponsor's too. */
    private static final int ROUND_A_SPONSOR = 700;

    private final Linguist linguist;
    private final RemarkJudge judge = RemarkJudge.learned();

    Remarks(Linguist linguist) {
        this.linguist = linguist;
    }

    /**
     * What somebody said.
     *
     * @param place of its first sentence among those of the text, from 0
     * @param span all of it
     * @param likely how likely it stands alone and is worth hearing by its words, 0 to 1
     * @param worth the same, and more where those who made the episode recommend to listen
     */
    record Remark(int place, Sentence span, Segment segment, double likely, double worth) {

        boolean overlaps(Remark other) {
            return span.start() < other.span.end() && other.span.start() < span.end();
        }

        boolean holds(int start, int end) {
            return span.start() <= start && end <= span.end();
        }
    }

    /**
     * All of them in such turns or comments, best first; they may overlap. None in a language that no judge reads.
     *
     * @param sentences all of the text
     */
    List<Remark> of(Article episode, List<Sentence> sentences, Predicate<Segment> wanted) {
        return SentenceJudge.reads(episode.language())
                ? new Conversation(episode, sentences).remarks(wanted)
                : List.of();
    }

    private static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isWhole(String text, Sentence sentence) {
        String words = sentence.in(text);
        return sentence.whole()
                && !words.contains("\n")
                && !ELSEWHERE.matcher(words).find()
                && !isQuoted(text, sentence.start());
    }

    /** Lines that begin with ">" are somebody else's words. */
    private static boolean isQuoted(String text, int start) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return text.substring(line, start).strip().startsWith(">") || text.startsWith(">", start);
    }

    private final class Conversation {

        private final Article episode;
        private final String text;
        private final String language;
        private final List<Sentence> sentences;
        private final boolean written;
        private final List<Optional<Segment>> segments;
        private final List<Integer> sponsors;
        private final Set<String> people;
        private final Map<Integer, Statement> statements = new HashMap<>();
        private final Map<Integer, RemarkJudge.Edge> edges = new HashMap<>();

        Conversation(Article episode, List<Sentence> sentences) {
            this.episode = episode;
            this.text = episode.text();
            this.language = episode.language();
            this.sentences = sentences;
            this.written = episode.kind() == Kind.DISCUSSION;
            this.segments = segments(episode.segments());
            this.people = episode.segments().stream()
                    .flatMap(one -> Optional.ofNullable(one.speaker()).stream())
                    .flatMap(name -> wordsOf(name).stream())
                    .filter(word -> word.length() > 2 && !(written && isCommon(word)))
                    .collect(Collectors.toSet());
            this.sponsors =
                    SPONSOR.matcher(text).results().map(MatchResult::start).toList();
        }

        /** Who writes may call themselves by any word; nobody is spoken to by it. */
        private static boolean isCommon(String word) {
            return CommonWords.bands().containsKey(word.toLowerCase(Locale.ROOT));
        }

        private List<Optional<Segment>> segments(List<Segment> all) {
            List<Optional<Segment>> found = new ArrayList<>();
            int at = 0;
            for (Sentence sentence : sentences) {
                while (at < all.size() && all.get(at).end() <= sentence.start()) {
                    at++;
                }
                found.add(Optional.of(at)
                        .filter(place -> place < all.size())
                        .map(all::get)
                        .filter(one -> one.start() <= sentence.start() && sentence.end() <= one.end()));
            }
            return found;
        }

        List<Remark> remarks(Predicate<Segment> wanted) {
            List<Remark> remarks = new ArrayList<>();
            double edge = !written && sentences.size() > LONG ? EDGE * sentences.size() : 0;
            for (int i = 0; i < sentences.size(); i++) {
                if (i >= edge
                        && i < sentences.size() - edge
                        && segments.get(i).filter(wanted).isPresent()
                        && begins(i)) {
                    from(i, remarks);
                }
            }
            return remarks.stream()
                    .sorted(Comparator.comparingDouble(Remark::worth)
                            .reversed()
                            .thenComparingInt(remark -> remark.span().start())
                            .thenComparingInt(remark -> remark.span().end()))
                    .toList();
        }

        private boolean begins(int i) {
            int start = sentences.get(i).start();
            return isOne(i) && (written || sponsors.stream().noneMatch(at -> Math.abs(at - start) < ROUND_A_SPONSOR));
        }

        private String words(int i) {
            return sentences.get(i).in(text);
        }

        /** Whoever names one of those who are there speaks to or of them. */
        private boolean isOne(int i) {
            String words = words(i);
            return isWhole(text, sentences.get(i))
                    && words.indexOf('[') < 0
                    && wordsOf(words).stream().noneMatch(people::contains);
        }

        private boolean isEnglish() {
            return language.equals("en");
        }

        private void from(int first, List<Remark> remarks) {
            Segment segment = segments.get(first).orElseThrow();
            int most = isEnglish() ? MOST_SENTENCES : 1;
            for (int last = first; last < sentences.size() && last - first < most && belongs(first, last); last++) {
                Sentence span = new Sentence(
                        sentences.get(first).start(), sentences.get(last).end(), true);
                int words = wordsOf(span.in(text)).size();
                if (words >= (written ? FEWEST_WRITTEN : FEWEST_WORDS) && words <= MOST_WORDS) {
                    Statement said = last == first
                            ? statement(first)
                            : new Statement(linguist, span.in(text).strip(), language);
                    double likely = judge.of(said, edge(first), edge(last), last - first + 1);
                    remarks.add(new Remark(first, span, segment, likely, worth(span, likely)));
                }
            }
        }

        private Statement statement(int i) {
            return statements.computeIfAbsent(i, _ -> new Statement(linguist, words(i).strip(), language));
        }

        private RemarkJudge.Edge edge(int i) {
            return edges.computeIfAbsent(i, _ -> judge.edge(statement(i)));
        }

        /** What the makers chose comes before what is as likely by its words; the least that it must be is asked of its words alone. */
        private double worth(Sentence span, double likely) {
            return episode.isRecommended(span.start(), span.end()) ? likely + (1 - likely) * RECOMMENDED : likely;
        }

        /** Who writes begins something else there. */
        private boolean isNewParagraph(int i) {
            return text.substring(sentences.get(i - 1).end(), sentences.get(i).start())
                    .contains("\n");
        }

        private boolean belongs(int first, int last) {
            return last == first
                    || (segments.get(last).equals(segments.get(first))
                            && isOne(last)
                            && !(written && isNewParagraph(last)));
        }
    }
}
