package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.signals.finds.CommentTree;
import app.bellwether.signals.finds.DigestPicker;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.InsightsTask;
import app.bellwether.writing.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a model is shown of an episode or a discussion, to word what was found in it. Pure; safe for threads. */
public record SpokenSpans(Linguist linguist) {

    /** Of some 6,000 tokens, without ids and notes. */
    private static final int MOST = 20_000;

    /** So many sentences before a remark say what it speaks of, and so many after it how it is meant. */
    private static final int BEFORE = 12;

    private static final int AFTER = 6;

    /** Whole sentences of a comment, as far as they make one span. */
    private static final int LONGEST = 400;

    /** Of one comment: whoever writes more does not hold more. */
    private static final int OF_A_COMMENT = 1_200;

    /**
     * The sentences of an episode's insights with those beside them, each with its speaker.
     *
     * @param insights also of others; what of them is of another episode or revision, or has no speaker, is not shown
     */
    public Set<SourceSpan> of(Article episode, Collection<Insight> insights) {
        List<Sentence> sentences = linguist.sentences(episode.text()).stream()
                .filter(one -> episode.segmentAt(one.start()).isPresent())
                .toList();
        Set<Integer> remarks = new TreeSet<>();
        Set<Integer> shown = new TreeSet<>();
        int units = 0;
        for (Insight insight : best(episode, insights)) {
            List<Integer> its = places(sentences, insight.evidence());
            if (!its.isEmpty()) {
                remarks.addAll(its);
                int from = Math.max(0, its.getFirst() - BEFORE);
                int to = Math.min(sentences.size(), its.getLast() + 1 + AFTER);
                for (int at : nearestFirst(its.getFirst(), from, to)) {
                    int length = sentences.get(at).end() - sentences.get(at).start();
                    if (units + length <= MOST && shown.add(at)) {
                        units += length;
                    }
                }
            }
        }
        Set<SourceSpan> spans = new LinkedHashSet<>();
        shown.forEach(at -> {
            boolean later = at > 0 && !shown.contains(at - 1);
            spans.add(said(episode, sentences.get(at), InsightsTask.note(later, remarks.contains(at))));
        });
        return spans;
    }

    private static List<Insight> best(Article episode, Collection<Insight> insights) {
        ArticleRevision read = new ArticleRevision(episode.id(), episode.revision());
        return insights.stream()
                .filter(insight -> insight.evidence().read().equals(read))
                .filter(insight ->
                        insight.speaker() != null && !insight.speaker().isBlank())
                .sorted(Comparator.comparingDouble(Insight::score).reversed().thenComparing(Insight::id))
                .toList();
    }

    private static List<Integer> places(List<Sentence> sentences, Evidence quote) {
        return IntStream.range(0, sentences.size())
                .filter(at -> quote.start() < sentences.get(at).end()
                        && sentences.get(at).start() < quote.end())
                .boxed()
                .toList();
    }

    private static List<Integer> nearestFirst(int to, int from, int end) {
        return IntStream.range(from, end)
                .boxed()
                .sorted(Comparator.comparingInt(at -> Math.abs(at - to)))
                .toList();
    }

    private static SourceSpan said(Article episode, Sentence sentence, String note) {
        Citation citation = Citations.of(episode, Citation.Part.TEXT, sentence.start(), sentence.end(), null);
        return new SourceSpan(citation, true, citation.speaker(), note);
    }

    /** The comments of a discussion, or of a long one those of its digest and those that most wrote below; each author is a number. */
    public Set<SourceSpan> of(Article discussion, Digest digest) {
        List<Segment> comments = discussion.segments();
        Map<String, Integer> authors = new HashMap<>();
        comments.forEach(one -> {
            if (one.speaker() != null) {
                authors.putIfAbsent(one.speaker(), authors.size() + 1);
            }
        });
        CommentTree tree = new CommentTree(discussion.text(), comments);
        List<Sentence> sentences = linguist.sentences(discussion.text());
        Set<SourceSpan> spans = new LinkedHashSet<>();
        int units = 0;
        for (int at : worthiest(comments, tree, digest)) {
            Segment comment = comments.get(at);
            Integer author = authors.get(comment.speaker());
            List<Sentence> its = author == null ? List.of() : pieces(discussion, comment, sentences);
            int length = its.stream().mapToInt(one -> one.end() - one.start()).sum();
            if (author != null && units + length <= MOST) {
                units += length;
                its.forEach(one -> spans.add(new SourceSpan(
                        Citations.of(discussion, Citation.Part.TEXT, one.start(), one.end(), null),
                        true,
                        null,
                        DigestTask.note(
                                author, tree.answered(at).map(authors::get).orElse(null)))));
            }
        }
        return spans;
    }

    private static List<Integer> worthiest(List<Segment> comments, CommentTree tree, Digest digest) {
        return IntStream.range(0, comments.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> !isOf(comments.get(at), digest))
                        .thenComparingInt(at -> -tree.below(at))
                        .thenComparingInt(at -> at))
                .toList();
    }

    private static boolean isOf(Segment comment, Digest digest) {
        return digest.points().stream()
                .anyMatch(point -> comment.start() <= point.start() && point.end() <= comment.end());
    }

    /** A comment's own words: runs of whole sentences of one line, without what it quotes of others, and without insults. */
    private static List<Sentence> pieces(Article discussion, Segment comment, List<Sentence> sentences) {
        String text = discussion.text();
        List<Sentence> pieces = new ArrayList<>();
        int units = 0;
        for (Sentence one : sentences) {
            boolean its = comment.start() <= one.start()
                    && one.end() <= comment.end()
                    && one.whole()
                    && !isQuoted(text, one)
                    && !DigestPicker.isCopied(discussion, comment, one.in(text))
                    && DigestPicker.isCivil(one.in(text));
            int length = one.end() - one.start();
            if (its && units + length <= OF_A_COMMENT) {
                units += length;
                Sentence last = pieces.isEmpty() ? null : pieces.getLast();
                if (last != null
                        && text.substring(last.end(), one.start()).isBlank()
                        && text.substring(last.end(), one.start()).indexOf('\n') < 0
                        && one.end() - last.start() <= LONGEST) {
                    pieces.set(pieces.size() - 1, new Sentence(last.start(), one.end(), true));
                } else {
                    pieces.add(one);
                }
            }
        }
        return pieces;
    }

    /** Lines that begin with ">" are somebody else's words. */
    private static boolean isQuoted(String text, Sentence sentence) {
        int line = text.lastIndexOf('\n', sentence.start()) + 1;
        return text.substring(line, sentence.end())
                .lines()
                .anyMatch(one -> one.strip().startsWith(">"));
    }
}
