package app.bellwether.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks what a sentence says of things against what the sentences nearest to it say: denials, opposites, stitched copies. */
final class Claimed {

    private static final int REACH = 4;
    private static final int SHARED = 2;
    private static final int DENIED = 5;
    private static final int LONG = 4;
    private static final double COPIED = .65;
    private static final double WHOLE = .8;

    private final Spans spans;
    private final OppositeWords opposites;

    Claimed(Spans spans, OppositeWords opposites) {
        this.spans = spans;
        this.opposites = opposites;
    }

    List<Grounding.Problem> problems(SentenceTokens sentence) {
        List<Grounding.Problem> problems = new ArrayList<>();
        List<SentenceTokens> nearest = spans.nearest(sentence);
        Set<String> near = Spans.stems(nearest);
        boolean denied = nearest.stream().anyMatch(SentenceTokens::denies);
        for (int at = 0; at < sentence.tokens().size(); at++) {
            SentenceTokens.Token token = sentence.tokens().get(at);
            if (token.denies() && (!denied || isDeniedNowhere(sentence, at))) {
                problems.add(problem(token, Grounding.Fault.DENIAL.why()));
            } else if (contradicts(sentence, at, nearest, near)) {
                problems.add(problem(token, Grounding.Fault.OPPOSITE.why()));
            }
        }
        if (problems.isEmpty() && isStitched(sentence)) {
            SentenceTokens.Token first = sentence.tokens().getFirst();
            SentenceTokens.Token last = sentence.tokens().getLast();
            problems.add(
                    new Grounding.Problem(first.word(), first.start(), last.end(), Grounding.Fault.STITCHED.why()));
        }
        return problems;
    }

    private static Grounding.Problem problem(SentenceTokens.Token token, String why) {
        return new Grounding.Problem(token.word(), token.start(), token.end(), why);
    }

    /** "Did not approve" needs more than a "not" somewhere when the sources speak of approving. */
    private boolean isDeniedNowhere(SentenceTokens sentence, int at) {
        String next = sentence.tokens().stream()
                .skip(at + 1L)
                .limit(REACH - 1L)
                .filter(SentenceTokens.Token::content)
                .map(SentenceTokens.Token::stem)
                .findFirst()
                .orElse("");
        return spans.stems().contains(next) && spans.sentences().stream().noneMatch(said -> denies(said, next));
    }

    private static boolean denies(SentenceTokens said, String stem) {
        List<SentenceTokens.Token> tokens = said.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).denies()
                    && tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + DENIED)).stream()
                            .anyMatch(token -> token.stem().equals(stem))) {
                return true;
            }
        }
        return false;
    }

    private boolean contradicts(SentenceTokens sentence, int at, List<SentenceTokens> nearest, Set<String> near) {
        SentenceTokens.Token token = sentence.tokens().get(at);
        Set<String> against = opposites.of(token.stem());
        if (!spans.stems().contains(token.stem())) {
            return against.stream().anyMatch(near::contains) || opposites.turnsRound(token.word(), spans.stems());
        }
        return !near.contains(token.stem())
                && nearest.stream().anyMatch(said -> standsFor(said, against, sentence.around(at, REACH)));
    }

    /** Whether one of the words stands among the same words as those given. */
    private static boolean standsFor(SentenceTokens said, Set<String> words, Set<String> around) {
        for (int at = 0; at < said.tokens().size(); at++) {
            if (words.contains(said.tokens().get(at).stem())) {
                Set<String> shared = said.around(at, REACH);
                shared.retainAll(around);
                if (shared.size() >= SHARED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What copies word after word must copy from one sentence, or it may say of one what was said of another. */
    private boolean isStitched(SentenceTokens sentence) {
        List<String> pairs = sentence.pairs();
        long copied = pairs.stream().filter(spans::follows).count();
        return sentence.content().size() >= LONG && copied >= COPIED * pairs.size() && spans.covered(sentence) < WHOLE;
    }
}
