package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import java.util.List;

/**
 * Watches stories add up to signals. Pure: the same articles in the same order give the same signals. Not safe for threads.
 */
public final class SignalWatch {

    public SignalWatch(Linguist linguist, Stories stories, SignalStore store) {
        throw new IllegalStateException("not yet: " + linguist + stories + store);
    }

    /**
     * Looks at articles that have their stories, in that order, and keeps what changed.
     *
     * @return what changed
     */
    public List<SignalChanged> take(List<Article> articles) {
        throw new IllegalStateException("not yet: " + articles);
    }
}
