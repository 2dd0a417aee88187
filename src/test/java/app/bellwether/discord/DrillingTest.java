package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.replies.Objections;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** From setting a channel up to drilling into its brief and changing it, with a restart between the steps. */
class DrillingTest {

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;
    private final Member owner = new Member(discord, StandInInteractions.OWNER, StandIn.NEWS);
    private final Member member = new Member(discord, StandInInteractions.MEMBER, StandIn.NEWS);

    @Test
    void setsAChannelUpShowsItsBriefAnswersButtonsMenusAndQuestionsAndMutes() {
        awaitCommands();
        var preview =
                owner.type("bellwether setup", Map.of("topics", "AI chips, shipping", "zone", "Europe/Stockholm"));
        assertThat(preview)
                .contains("The last 14 days would have given 1 brief")
                .contains("AI chips");

        restart();
        var saved = owner.press(owner.shown(), "1:save:0:");
        assertThat(saved).contains("Saved. The brief comes to <#" + StandIn.NEWS + "> at 07:00");

        restart();
        Subscriber news = bureau.get(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, StandIn.NEWS))
                .orElseThrow();
        DeliveryId sent = bureau.send(news);
        assertThat(bureau.delivery(sent).state()).hasToString("ACCEPTED");
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        restart();
        var sources = owner.press(brief, "1:sources:2:");
        assertThat(sources).contains("Harbour News").contains("Coast Wire");
        assertThat(owner.last().ephemeral).isTrue();

        restart();
        var quote = owner.choose(owner.shown(), "1:do:2:", "quote");
        assertThat(quote).contains("The port of Tarn closed on Thursday after a crane fell");

        var asked = owner.type("ask", Map.of("question", "How long do buyers of memory chips wait?"));
        assertThat(asked).isNotBlank();

        restart();
        var muted = owner.type("change mute", Map.of("to", "shipping"));
        assertThat(muted).contains("Changed");
        assertThat(bureau.subscriber(news.id()).interests()).anyMatch(Interest::muted);
    }

    @Test
    void answersInTheWordsOfDiscordAlone() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        Map<String, Map<String, Object>> asked = new LinkedHashMap<>();
        asked.put("bellwether help", Map.of());
        asked.put("item why", Map.of("number", 2));
        asked.put("item more", Map.of("number", 9));
        asked.put("item follow", Map.of("number", 2));
        asked.put("item wrong", Map.of("number", 2, "words", "It was two days."));
        asked.put("missed", Map.of("what", "dragons"));
        asked.put("change time", Map.of("to", "late"));
        asked.put("change length", Map.of("to", "9"));
        asked.put("change undo", Map.of());
        asked.put("bellwether link", Map.of("address", "ada@example.org"));
        asked.put("bellwether stop", Map.of());
        Map<String, String> answers = new HashMap<>();
        asked.forEach((command, options) -> answers.put(command, owner.type(command, options)));

        assertThat(answers.get("bellwether help")).contains("/item more 2", "/change undo", "menu below a brief");
        assertThat(answers.get("change length")).contains("“/change undo” brings it back");
        assertThat(answers.get("change time")).contains("/change time");
        assertThat(answers.get("bellwether link")).contains("No letter leaves", "`/bellwether setup`");
        answers.remove("bellwether link");
        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(answer)
                        .doesNotContainPattern("(?i)\\b(reply|replies|mail|letter|subject|mailbox|sign up)\\b"));
    }

    @Test
    void letsOnlyWhoManagesTheServerChangeWhatAChannelGets() {
        awaitCommands();
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.send(news);

        assertThat(member.type("item sources", Map.of("number", 2))).contains("Harbour News");
        assertThat(member.type("change mute", Map.of("to", "shipping"))).isEqualTo(Questions.MANAGERS);
        assertThat(member.type("bellwether stop", Map.of())).isEqualTo(Questions.MANAGERS);
        assertThat(member.type("bellwether setup", Map.of("topics", "AI"))).contains("Only who manages");
    }

    @Test
    void saysThatAButtonIsTooOld() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.send(news);
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        bureau.briefs.forget();

        assertThat(owner.press(brief, "1:sources:2:")).isEqualTo(Questions.EXPIRED);
    }

    @Test
    void bringsTheBriefToWhoeverWantsItThemselves() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.send(news);

        assertThat(member.press(discord.messages.of(StandIn.NEWS).getFirst(), "1:join:0:"))
                .contains("by direct message");

        String conversation =
                discord.direct(StandInInteractions.MEMBER).path("id").asString();
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
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.THREADS));
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        owner.press(brief, "1:sources:2:");
        assertThat(owner.press(owner.shown(), "1:share-sources:2:")).contains("Everybody sees it in <#");

        String thread = brief.path("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !discord.messages.of(thread).isEmpty());
        assertThat(discord.messages.of(thread).getFirst().toString())
                .contains("Harbour News")
                .contains("\"flags\":32768");
    }

    @Test
    void mutesWhatIsTypedIntoAForm() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.send(news);
        owner.press(discord.messages.of(StandIn.NEWS).getFirst(), "1:sources:2:");

        String muted = owner.fill(owner.shown(), "1:do:2:", "mute", "shipping");

        assertThat(muted).contains("Changed").contains("Shipping");
    }

    @Test
    void passesOnWhatAnybodyCallsWrongByAFormOrACommandAndSaysThereWhatBecameOfIt() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        member.press(discord.messages.of(StandIn.NEWS).getFirst(), "1:sources:2:");

        assertThat(member.fill(member.shown(), "1:do:2:", "wrong", "It was two days.\n\nStop."))
                .contains("Passed on", "“It was two days. Stop.”", "Port of Tarn closes for a day");
        assertThat(member.type("item wrong", Map.of("words", "it was 3 days", "number", 2)))
                .contains("“it was 3 days”");

        Objections objections = bureau.get(Objections.class);
        Objections.Disputed open = objections.open(5).getFirst();
        assertThat(open.objections()).extracting(Objections.Objection::words).hasSize(2);
        objections.answer(new Objections.Decided(
                open.objections().stream().map(Objections.Objection::id).collect(Collectors.toSet()),
                open.told().getFirst().key(),
                Objections.Finding.CORRECTED,
                "Two days."));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> discord.messages.of(StandIn.NEWS).size() == 2);

        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getLast()))
                .contains("Corrected: Port of Tarn", "The port of Tarn closed on Thursday", "“Two days.”");
    }

    @Test
    void offersNoMenuOfAnItemBelowAChangedNumber() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(owner.type("change length", Map.of("to", "2"))).contains("Changed");
        assertThat(owner.shown().toString()).doesNotContain("custom_id");
    }

    @Test
    void saysThatItBrokeOff() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        bureau.database.jdbc().sql("drop table replies.question").update();

        assertThat(owner.type("ask", Map.of("question", "Where is the port?"))).isEqualTo(Front.TROUBLE);
        discord.interactions.write(
                StandIn.NEWS, StandInInteractions.MEMBER, "<@" + StandIn.APPLICATION + "> sources 2");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> discord.messages.of(StandIn.NEWS).size() == 2);

        assertThat(discord.messages.of(StandIn.NEWS).getLast().toString()).contains(Front.TROUBLE);
    }

    @Test
    void setsUpAChannelWhollyOrNotAtAll() {
        awaitCommands();
        owner.type("bellwether setup", Map.of("topics", "AI chips"));
        bureau.database
                .jdbc()
                .sql("alter table discord.place add check (kind <> 'CHANNEL')")
                .update();

        assertThat(owner.press(owner.shown(), "1:save:0:")).isEqualTo(Front.TROUBLE);
        assertThat(bureau.get(Subscribers.class).all()).isEmpty();
    }

    @Test
    void answersAQuestionToItWhereItIsAsked() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.THREADS);
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
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(owner.type("brief", Map.of())).contains("Memory is the bottleneck");
        assertThat(owner.last().ephemeral).isTrue();
    }

    @Test
    void suggestsTheItemsOfTheNewestBrief() {
        awaitCommands();
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        var asked = discord.interactions.complete(
                StandIn.NEWS, StandInInteractions.OWNER, "item sources", Map.of("number", "2"), "number");
        await().atMost(Duration.ofSeconds(5)).until(() -> asked.callback == 8);

        assertThat(String.valueOf(asked.data)).contains("2 · Port of Tarn closes for a day");
    }

    @Test
    void tellsDiscordTheCommandsOnce() {
        awaitCommands();
        restart();

        assertThat(discord.routes.count("PUT applications/.*")).isEqualTo(1);
    }

    private void restart() {
        bureau.restart();
    }

    private void awaitCommands() {
        await().atMost(Duration.ofSeconds(10)).until(() -> discord.commands().size() > 0);
    }
}
