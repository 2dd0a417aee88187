package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.Tokens.Purpose;
import app.bellwether.subscribers.TokensForTests;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelLinksTest {

    private static final Tokens TOKENS = TokensForTests.tokens();
    private static final LetterLinks LETTER = new LetterLinks(
            "http://localhost:8080",
            TOKENS,
            new SubscriberId("aaaaaaaaaaaaa"),
            new BriefId(ShortId.of("brief", "of a channel")),
            null);

    @Test
    void leadManyToTheBriefsAroundTheirsAndOnePersonToTheirsAlone() {
        assertThat(purpose(new ChannelLinks(LETTER, true))).isEqualTo(Purpose.SHARED_ARCHIVE);
        assertThat(purpose(new ChannelLinks(LETTER, false))).isEqualTo(Purpose.ARCHIVE);
    }

    private static Purpose purpose(ChannelLinks links) {
        String archive = Objects.requireNonNull(links.archive());
        String token = archive.substring(archive.lastIndexOf('/') + 1);
        return Stream.of(Purpose.values())
                .filter(purpose -> TOKENS.read(purpose, token).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
