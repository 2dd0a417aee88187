package app.bellwether.signals.finds;

import app.bellwether.judging.SentenceJudge;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences that somebody said in an episode or a discussion, where they can stand alone. */
final class SpokenSentences {

    /** An address or a note's number, which leads somewhere else. */
    private static final Pattern ELSEWHERE = Pattern.compile("://|[\\w-]\\.\\w{2,20}/|\\[\\d{1,3}]");

    private final ClaimReader reader;

    SpokenSentences(ClaimReader reader) {
        this.reader = reader;
    }

    /** A sentence with the turn or comment it is of. */
    record Said(Claim claim, Segment segment) {

        /** What one gets from it who hears nothing else, 0 to 1. */
        double worth() {
            return claim.verdict().worth() * claim.verdict().alone();
        }
    }

    /** None in a language that no judge reads. */
    List<Said> of(Article article, Story story, Reading reading) {
        if (!SentenceJudge.reads(article.language())) {
            return List.of();
        }
        Claim.Origin origin = ClaimReader.origin(article, story);
        Set<String> names = reader.names(article.text(), reading);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            int place = i;
            if (isWhole(article.text(), sentence)) {
                article.segments().stream()
                        .filter(one -> one.start() <= sentence.start() && sentence.end() <= one.end())
                        .findFirst()
                        .ifPresent(segment -> reader.spoken(origin, article.text(), sentence, place, reading, names)
                                .ifPresent(claim -> said.add(new Said(claim, segment))));
            }
        }
        return said;
    }

    static boolean isWhole(String text, Sentence sentence) {
        String words = sentence.in(text);
        return sentence.whole()
                && !words.contains("\n")
                && !ELSEWHERE.matcher(words).find()
                && !quotes(text, sentence.start());
    }

    /** Lines that begin with ">" are somebody else's words. */
    private static boolean quotes(String text, int start) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return text.substring(line, start).strip().startsWith(">") || text.startsWith(">", start);
    }
}
