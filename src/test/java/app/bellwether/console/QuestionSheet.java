package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.replies.asking.Asked;
import app.bellwether.replies.asking.Find;
import app.bellwether.replies.asking.Finder;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints what questions are answered by articles, for a person to judge; see {@code src/trial/questions}. */
final class QuestionSheet {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private QuestionSheet() {}

    /** The articles, and the file of questions. */
    public static void main(String[] arguments) throws IOException {
        Linguist linguist = Linguist.standard(Taxonomy.standard());
        ArticleLines lines = new ArticleLines(linguist);
        List<Article> articles = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(JsonMapper.shared()::readTree)
                .map(lines::read)
                .toList();
        Finder finder = new Finder(linguist);
        int number = 0;
        for (String question : Files.readAllLines(Path.of(arguments[1]))) {
            if (!question.isBlank()) {
                OUT.printf("%n%d. %s%n", ++number, question);
                print(finder.find(Asked.read(question), articles));
            }
        }
    }

    private static void print(Find found) {
        if (found.answers().isEmpty() && found.likely().isEmpty()) {
            OUT.println("   Not in the sources.");
        }
        found.answers().forEach(said -> print("answer", said));
        found.likely().forEach(said -> print("perhaps", said));
        found.nearest().forEach(said -> print("nearest", said));
        if (found.differ()) {
            OUT.println("   The answers name different days.");
        }
    }

    private static void print(String what, Find.Said said) {
        OUT.printf(
                "   %s (%.2f, %d of %d words, meaning %.2f): %s [%s, %s]%n",
                what,
                said.score(),
                said.shared(),
                said.asked(),
                said.likeness(),
                said.words().replaceAll("\\s+", " "),
                said.article().publisher(),
                said.article().published());
    }
}
