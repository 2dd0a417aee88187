package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.signals.Signals;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OpenDeskTest {

    private static final ArticleId ONE = new ArticleId("one");
    private static final ArticleId OTHER = new ArticleId("other");

    private final List<Object> asked = new ArrayList<>();

    @Test
    void asksForEachThingOnce() {
        Articles articles = open(id -> Optional.empty()).articles();

        articles.byId(ONE);
        articles.byId(ONE);
        articles.byId(OTHER);
        articles.byId(ONE, 1);
        articles.byId(ONE, 1);
        articles.newestPosition();

        assertThat(asked).containsExactly(ONE, OTHER, ONE, "nothing");
    }

    @Test
    void failsAsWhatItAsksDoes() {
        Articles articles = open(id -> {
                    throw new IllegalStateException("the database is gone");
                })
                .articles();

        assertThatThrownBy(() -> articles.byId(ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is gone");
    }

    private Desk open(Function<Object, Object> answer) {
        return OpenDesk.of(
                new Desk(door(Signals.class, answer), door(Stories.class, answer), door(Articles.class, answer)));
    }

    private <T> T door(Class<T> door, Function<Object, Object> answer) {
        return door.cast(
                Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (_, method, arguments) -> {
                    asked.add(arguments == null ? "nothing" : arguments[0]);
                    return arguments == null ? 0L : answer.apply(arguments[0]);
                }));
    }
}
