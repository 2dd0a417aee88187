package app.bellwether.writing.gate;

import app.bellwether.judging.PairJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.Statement;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.InsightsTask;
import java.util.List;
import java.util.Optional;

/** Whether the spans that a sentence names bear it out, as the judges see it. Where no judge reads the language, nothing is borne out. */
final class BorneOut {

    /** So likely it must be; see docs/models.md for what that refuses of true sentences and lets pass of wrong ones. */
    static final double LEAST = .5;

    /** So likely it must be that a span tells nothing. */
    private static final double TALK = .6;

    /** So likely it must be that a sentence is understood without the one before it. */
    private static final double ALONE = .3;

    private final PairJudge pairs;
    private final SentenceJudge sentences;

    BorneOut(PairJudge pairs, SentenceJudge sentences) {
        this.pairs = pairs;
        this.sentences = sentences;
    }

    /** What only greets, sells or leads about a page is evidence of nothing. */
    Optional<String> boilerplate(DraftCandidate sentence) {
        List<Statement> evidence = sentence.evidence();
        boolean talk = SentenceJudge.reads(sentence.context().language())
                && evidence.stream()
                        .allMatch(said -> sentences
                                        .of(said, SentenceJudge.NO_PLACE)
                                        .kinds()
                                        .getOrDefault(SentenceKind.TALK, 0.0)
                                >= TALK);
        return talk ? Optional.of("the spans that it names tell nothing") : Optional.empty();
    }

    /** Whoever does not have the sentence before it must understand it; what stands alone is read first. */
    Optional<String> leaning(DraftCandidate sentence) {
        boolean alone = isAlone(sentence.drafted().part());
        boolean leans = (alone || sentence.context().broken())
                && SentenceJudge.reads(sentence.context().language())
                && ((alone && sentence.statement().beginsElsewhere())
                        || sentences
                                        .of(sentence.statement(), alone ? 0 : SentenceJudge.NO_PLACE)
                                        .alone()
                                < ALONE);
        return leans ? Optional.of("it needs a sentence before it, which is missing") : Optional.empty();
    }

    /** What is told of what somebody said is told by itself, wherever it stood. */
    private static boolean isAlone(String part) {
        return part.startsWith(InsightsTask.INSIGHT)
                || part.startsWith(DigestTask.POSITION)
                || part.equals(DigestTask.EXPERIENCE);
    }

    Optional<String> refusal(DraftCandidate sentence) {
        if (!SentenceJudge.reads(sentence.context().language())) {
            return Optional.of("nobody can judge whether the spans bear it out in that language");
        }
        return likely(sentence) >= LEAST
                ? Optional.empty()
                : Optional.of("the spans that it names do not bear it out, not all of it");
    }

    /** How likely the spans bear it out: one sentence of them, or all together. */
    double likely(DraftCandidate sentence) {
        Statement claim = sentence.statement();
        double most = 0;
        for (Statement said : sentence.evidence()) {
            most = Math.max(most, pairs.of(claim, said).supports());
        }
        return sentence.evidence().size() > 1
                ? Math.max(most, pairs.of(claim, sentence.passage()).verdict().supports())
                : most;
    }
}
