package app.bellwether.console;

import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes how each of their sentences reads by itself.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
final class ReadCommand implements Callable<Integer> {

    private final Lines lines;

    ReadCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        SentenceJudge judge = SentenceJudge.learned();
        List<Article> articles = lines.read(new ArticleLines(linguist)::read);
        int done = 0;
        for (Article article : articles) {
            boolean ordered = article.kind() == Kind.ARTICLE || article.kind() == Kind.NEWSLETTER;
            int place = 0;
            for (Sentence sentence : linguist.sentences(article.text())) {
                Statement statement = new Statement(linguist, sentence.in(article.text()), article.language());
                write(article, sentence, judge.of(statement, ordered ? place++ : SentenceJudge.NO_PLACE));
            }
            lines.progress("articles", ++done, articles.size());
        }
        return 0;
    }

    private void write(Article article, Sentence sentence, SentenceVerdict verdict) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id().value());
        line.put("start", sentence.start());
        line.put("end", sentence.end());
        line.put("kind", verdict.kind().name().toLowerCase(Locale.ROOT));
        line.put("alone", rounded(verdict.alone()));
        line.put("worth", rounded(verdict.worth()));
        lines.write(line);
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
