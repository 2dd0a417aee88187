package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From typing an address in a channel to one set of preferences in the mailbox and in Discord. */
class LinkingTest {

    @RegisterExtension
    private final Bureau bureau = Bureau.with("spring.mail.host", "smtp.example");

    private final StandIn discord = bureau.discord;
    private final Member member = new Member(discord, StandInInteractions.MEMBER, StandIn.NEWS);
    private final String conversation =
            discord.direct(StandInInteractions.MEMBER).path("id").asString();
    private final Member alone = new Member(discord, StandInInteractions.MEMBER, conversation);
    private final Subscriber ada = bureau.reader("ada@example.org");

    @BeforeEach
    void awaitCommands() {
        await().atMost(Duration.ofSeconds(20)).until(() -> discord.commands().size() > 0);
    }

    @Test
    void linksWhoComparedTheCodeAndSharesPreferencesUntilTheyUnlink() {
        assertThat(member.type("bellwether link", Map.of("address", "ada@example.org")))
                .contains("If a brief goes to that address", "Look into our conversation");
        assertThat(member.last().ephemeral).isTrue();
        String code = bureau.get(ReaderLinks.class).code(own().id());
        assertThat(Member.words(discord.messages.of(conversation).getFirst())).contains(code);
        assertThat(own().active()).isFalse();

        press(code);

        assertThat(own().active()).isTrue();
        assertThat(own().interests()).isEqualTo(ada.interests());
        bureau.send(own());
        assertThat(discord.messages.of(conversation)).hasSizeGreaterThan(1);
        assertThat(alone.type("change length", Map.of("to", "9"))).contains("9");
        assertThat(bureau.subscriber(ada.id()).minutes()).isEqualTo(9);
        assertThat(alone.type("bellwether status", Map.of())).contains("Your mailbox and your conversation");
        assertThat(member.type("bellwether link", Map.of("address", "ada@example.org")))
                .contains("is linked with a mailbox");

        assertThat(alone.type("bellwether setup", Map.of("topics", "chips"))).contains("is linked with a mailbox");

        assertThat(member.type("bellwether unlink", Map.of())).contains("is ended");

        assertThat(member.type("bellwether unlink", Map.of())).contains("is not linked");
        assertThat(alone.type("change length", Map.of("to", "7"))).contains("7");
        assertThat(bureau.subscriber(ada.id()).minutes()).isEqualTo(9);
    }

    @Test
    void saysTheSameWhoeverHasTheAddressAndWhatIsNone() {
        String known = alone.type("bellwether link", Map.of("address", "ada@example.org"));
        String unknown = alone.type("bellwether link", Map.of("address", "nobody@example.org"));

        assertThat(known).isEqualTo(unknown).contains("If a brief goes to that address");
        assertThat(alone.type("bellwether link", Map.of("address", "nonsense"))).contains("That is no email address");
        assertThat(discord.messages.of(conversation)).isEmpty();
    }

    @Test
    void endsTheLinkAndNotTheMailWhenTheConversationIsClosed() {
        alone.type("bellwether link", Map.of("address", "ada@example.org"));
        press(bureau.get(ReaderLinks.class).code(own().id()));
        discord.routes.script("POST channels/" + conversation + "/messages", StandInRoutes.Answer.of(403, 50007));

        bureau.send(own());

        await().atMost(Duration.ofSeconds(10)).until(() -> own().schedule().pausedUntil() != null);
        assertThat(bureau.subscriber(ada.id()).schedule().pausedUntil()).isNull();
        assertThat(bureau.get(ReaderLinks.class).of(ada.id())).isEmpty();
    }

    @Test
    void linksAConversationThatHasABriefOfItsOwn() {
        Subscriber own = bureau.subscribe(conversation, ChannelLayout.Kind.DIRECT);
        alone.type("bellwether link", Map.of("address", "ada@example.org"));

        press(bureau.get(ReaderLinks.class).code(own.id()));

        assertThat(own().id()).isEqualTo(own.id());
        assertThat(own().interests()).isEqualTo(ada.interests());
    }

    /** What the web does with what was asked, and the reader with the link that was mailed. */
    private void press(String code) {
        List<Requests.Invitation> invited = new ArrayList<>();
        bureau.get(Requests.class).handle(invited::add);
        assertThat(invited).extracting(Requests.Invitation::subscriber).contains(ada);
        String key = bureau.get(Keys.class).cut(Keys.Purpose.LINK, ada.id(), null);
        assertThat(bureau.get(ReaderLinks.class).link(key, code, "192.0.2.1")).isPresent();
    }

    private Subscriber own() {
        return bureau.get(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, conversation))
                .orElseThrow();
    }
}
