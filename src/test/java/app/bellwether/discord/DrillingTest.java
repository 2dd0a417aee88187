package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** From setting a channel up to drilling into its brief and changing it, with a restart between the steps. */
class DrillingTest {

    private Bureau bureau = new Bureau();
    private final StandIn discord = bureau.discord;

    @AfterEach
    void close() {
        assertThat(discord.faults()).isEmpty();
        bureau.close();
    }

    @Test
    void setsAChannelUpShowsItsBriefAnswersButtonsMenusAndQuestionsAndMutes() {
        awaitCommands();
        var preview = type("bellwether setup", Map.of("topics", "AI chips, shipping", "zone", "Europe/Stockholm"));
        assertThat(preview)
                .contains("The last 14 days would have given 1 brief")
                .contains("AI chips");

        restart();
        var saved = press(shown(), "1:save:0:");
        assertThat(saved).contains("Saved. The brief comes to <#" + StandIn.NEWS + "> at 07:00");

        restart();
        Subscriber news = bureau.get(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, StandIn.NEWS))
                .orElseThrow();
        DeliveryId sent = bureau.send(news);
        assertThat(bureau.delivery(sent).state()).hasToString("ACCEPTED");
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        restart();
        var sources = press(brief, "1:sources:2:");
        assertThat(sources).contains("Harbour News").contains("Coast Wire");
        assertThat(Objects.requireNonNull(lastAsked).ephemeral).isTrue();

        restart();
        var quote = choose(shown(), "1:do:2:", "quote");
        assertThat(quote).contains("The port of Tarn closed on Thursday after a crane fell");

        var asked = type("ask", Map.of("question", "How long do buyers of memory chips wait?"));
        assertThat(asked).isNotBlank();

        restart();
        var muted = type("change mute", Map.of("to", "shipping"));
        assertThat(muted).contains("Changed");
        assertThat(bureau.subscriber(news.id()).interests()).anyMatch(Interest::muted);
    }

    @Test
    void letsOnlyWhoManagesTheServerChangeWhatAChannelGets() {
        awaitCommands();
        Subscriber news = bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL);
        bureau.send(news);

        user = StandInInteractions.MEMBER;
        assertThat(type("item sources", Map.of("number", 2))).contains("Harbour News");
        assertThat(type("change mute", Map.of("to", "shipping"))).isEqualTo(Questions.MANAGERS);
        assertThat(type("bellwether stop", Map.of())).isEqualTo(Questions.MANAGERS);
        assertThat(type("bellwether setup", Map.of("topics", "AI"))).contains("Only who manages");
    }

    @Test
    void saysThatAButtonIsTooOld() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL);
        bureau.send(news);
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        bureau.briefs.forget();

        assertThat(press(brief, "1:sources:2:")).isEqualTo(Questions.EXPIRED);
    }

    @Test
    void bringsTheBriefToWhoeverWantsItThemselves() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL);
        bureau.send(news);

        user = StandInInteractions.MEMBER;
        assertThat(press(discord.messages.of(StandIn.NEWS).getFirst(), "1:join:0:"))
                .contains("by direct message");

        String conversation = discord.direct(user).path("id").asString();
        Subscriber own = bureau.get(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, conversation))
                .orElseThrow();
        bureau.send(own);
        assertThat(discord.messages.of(conversation)).hasSize(2);
        assertThat(own.interests()).isEqualTo(news.interests());
        assertThat(discord.messages.of(conversation).toString())
                .contains("/unsubscribe/")
                .doesNotContain("/manage/");
    }

    @Test
    void showsToEverybodyInTheThreadWhatOneWasAnswered() {
        bureau.send(bureau.subscribe(StandIn.NEWS, Place.Kind.THREADS));
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        press(brief, "1:sources:2:");
        assertThat(press(shown(), "1:share-sources:2:")).contains("Everybody sees it in <#");

        String thread = brief.path("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !discord.messages.of(thread).isEmpty());
        assertThat(discord.messages.of(thread).getFirst().toString())
                .contains("Harbour News")
                .contains("\"flags\":32768");
    }

    @Test
    void mutesWhatIsTypedIntoAForm() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL);
        bureau.send(news);
        press(discord.messages.of(StandIn.NEWS).getFirst(), "1:sources:2:");

        var form = discord.interactions.choose(StandIn.NEWS, shown(), whole(shown(), "1:do:2:"), "mute", user);
        await().atMost(Duration.ofSeconds(5)).until(() -> form.callback == 9);
        String muted = said(discord.interactions.submit(form, "words", "shipping", user));

        assertThat(muted).contains("Changed").contains("Shipping");
    }

    @Test
    void offersNoMenuOfAnItemBelowAChangedNumber() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL));

        assertThat(type("change length", Map.of("to", "2"))).contains("Changed");
        assertThat(shown().toString()).doesNotContain("custom_id");
    }

    @Test
    void saysThatItBrokeOff() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL));
        bureau.database.jdbc().sql("drop table replies.question").update();

        assertThat(type("ask", Map.of("question", "Where is the port?"))).isEqualTo(Front.TROUBLE);
        discord.interactions.write(
                StandIn.NEWS, StandInInteractions.MEMBER, "<@" + StandIn.APPLICATION + "> sources 2");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> discord.messages.of(StandIn.NEWS).size() == 2);

        assertThat(discord.messages.of(StandIn.NEWS).getLast().toString()).contains(Front.TROUBLE);
    }

    @Test
    void setsUpAChannelWhollyOrNotAtAll() {
        awaitCommands();
        type("bellwether setup", Map.of("topics", "AI chips"));
        bureau.database
                .jdbc()
                .sql("alter table discord.place add check (kind <> 'CHANNEL')")
                .update();

        assertThat(press(shown(), "1:save:0:")).isEqualTo(Front.TROUBLE);
        assertThat(bureau.get(Subscribers.class).all()).isEmpty();
    }

    @Test
    void answersAQuestionToItWhereItIsAsked() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, Place.Kind.THREADS);
        bureau.send(news);
        String thread = discord.messages.of(StandIn.NEWS).getFirst().path("id").asString();

        discord.interactions.write(thread, StandInInteractions.MEMBER, "nobody asked you");
        discord.interactions.write(thread, StandInInteractions.MEMBER, "<@" + StandIn.APPLICATION + "> sources 2");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !discord.messages.of(thread).isEmpty());
        assertThat(discord.messages.of(thread)).singleElement().asString().contains("Harbour News");
    }

    @Test
    void showsTheNewestBriefToOneAlone() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL));

        assertThat(type("brief", Map.of())).contains("Memory is the bottleneck");
        assertThat(Objects.requireNonNull(lastAsked).ephemeral).isTrue();
    }

    @Test
    void suggestsTheItemsOfTheNewestBrief() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, Place.Kind.CHANNEL));

        var asked = discord.interactions.complete(StandIn.NEWS, user, "item sources", Map.of("number", "2"), "number");
        await().atMost(Duration.ofSeconds(5)).until(() -> asked.callback == 8);

        assertThat(String.valueOf(asked.data)).contains("2 · Port of Tarn closes for a day");
    }

    @Test
    void tellsDiscordTheCommandsOnce() {
        awaitCommands();
        restart();

        assertThat(discord.routes.count("PUT applications/.*")).isEqualTo(1);
    }

    private String user = StandInInteractions.OWNER;
    private StandInInteractions.@Nullable Asked lastAsked;

    private ObjectNode shown() {
        return Objects.requireNonNull(lastAsked).messages.getFirst();
    }

    private void restart() {
        bureau = bureau.restarted();
    }

    private void awaitCommands() {
        await().atMost(Duration.ofSeconds(10)).until(() -> discord.commands().size() > 0);
    }

    private String type(String command, Map<String, Object> options) {
        return said(discord.interactions.type(StandIn.NEWS, user, command, options));
    }

    private String press(ObjectNode message, String id) {
        return said(discord.interactions.press(StandIn.NEWS, message, whole(message, id), user));
    }

    private String choose(ObjectNode message, String id, String value) {
        return said(discord.interactions.choose(StandIn.NEWS, message, whole(message, id), value, user));
    }

    private String said(StandInInteractions.Asked asked) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(asked.answered).as("%s", discord.faults()).isTrue());
        lastAsked = asked;
        StringBuilder said = new StringBuilder();
        asked.messages.forEach(message -> said.append(String.join("\n", message.findValuesAsString("content"))));
        return said.toString().replace("\\", "").strip();
    }

    private static String whole(ObjectNode message, String beginning) {
        return message.findValuesAsString("custom_id").stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + beginning + " in " + message));
    }
}
