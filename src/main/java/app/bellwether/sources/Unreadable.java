package app.bellwether.sources;

import app.bellwether.language.Sentence;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** An article that cannot be read, whoever reads it: it takes too much, or breaks what reads it. The others are not to wait for it. */
public final class Unreadable extends RuntimeException {

    private static final int LONGEST = 300;

    private final Article article;

    private Unreadable(Article article, String why, @Nullable Throwable cause) {
        super(why, cause);
        this.article = article;
    }

    /** What reading an article comes to. A store or a machine that fails is no fault of the article, and fails as it did. */
    public static <T> T unless(Article article, Supplier<T> reading) {
        if (article.title().length() > Sentence.LONGEST) {
            throw new Unreadable(article, "its title is longer than a sentence may be", null);
        }
        try {
            return reading.get();
        } catch (DataIntegrityViolationException unfit) {
            throw new Unreadable(article, "it does not fit the store: " + said(unfit), unfit);
        } catch (DataAccessException | TransactionException | IllegalStateException | UncheckedIOException here) {
            throw here;
        } catch (StackOverflowError deep) {
            throw new Unreadable(article, "it goes too deep", deep);
        } catch (RuntimeException broken) {
            throw new Unreadable(article, said(broken), broken);
        }
    }

    private static String said(RuntimeException broken) {
        String words = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    public Article article() {
        return article;
    }

    /** In an operator's words. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
