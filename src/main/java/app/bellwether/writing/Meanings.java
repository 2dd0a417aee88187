package app.bellwether.writing;

import app.bellwether.judging.NoveltyJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;

/** Reads sentences so that the judge of novelty can compare them. Safe for threads. */
public final class Meanings {

    private static final String ENGLISH = "en";

    private final Linguist linguist;
    private final NoveltyJudge novelty;
    private final SentenceJudge sentences = SentenceJudge.learned();

    public Meanings(Linguist linguist) {
        this.linguist = linguist;
        this.novelty = NoveltyJudge.learned(linguist);
    }

    /** What a text of one or two sentences says; as English where its language is none of the judge's. */
    public Meaning of(String text) {
        String language = linguist.languageOf(text);
        String read = SentenceJudge.reads(language) ? language : ENGLISH;
        return new Meaning(novelty, sentences, new Statement(linguist, text, read, linguist.embed(text)));
    }
}
