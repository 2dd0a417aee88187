package app.bellwether.discord;

import app.bellwether.discord.Conversations.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hears what is done in Discord. It is acknowledged at once, on JDA's thread, since Discord waits for three seconds only; what it asks
 * for is looked up on another.
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Front extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final String MUTE = "mute";
    static final String TROUBLE = "Something went wrong; it is in the log. Please try again in a minute.";

    private final Questions questions;
    private final NewestBrief reading;
    private final Setup setup;
    private final Joining joining;
    private final Linking linking;
    private final Sharing sharing;
    private final Wire wire;

    Front(
            Questions questions,
            NewestBrief reading,
            Setup setup,
            Joining joining,
            Linking linking,
            Sharing sharing,
            Wire wire) {
        this.questions = questions;
        this.reading = reading;
        this.setup = setup;
        this.joining = joining;
        this.linking = linking;
        this.sharing = sharing;
        this.wire = wire;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Asker asker = asker(event);
        Interaction where = where(event);
        answer(event, () -> switch (event.getFullCommandName()) {
            case "brief" -> reading.newest(asker, where);
            case "bellwether setup" -> setup.preview(asker, ChannelWish.of(event), where);
            case "bellwether link" -> Optional.of(linking.link(asker, TypedCommand.option(event, "address")));
            case "bellwether unlink" -> Optional.of(linking.unlink(asker));
            default -> questions.ask(asker, TypedCommand.words(event), where);
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Asker asker = asker(event);
        answer(
                event,
                () -> Ask.read(event.getComponentId())
                        .map(ask -> pressed(asker, ask, where(event)))
                        .orElse(Optional.of(Questions.EXPIRED)));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        Asker asker = asker(event);
        String chosen = event.getValues().getFirst();
        if (chosen.equals(MUTE)) {
            event.replyModal(Muting.form(event.getComponentId())).queue();
            return;
        }
        Optional<Ask> disputed = Ask.read(event.getComponentId()).filter(_ -> chosen.equals(Ask.WRONG));
        if (disputed.isPresent()) {
            event.replyModal(Disputing.form(disputed.get())).queue();
            return;
        }
        answer(
                event,
                () -> Ask.read(event.getComponentId())
                        .map(ask -> chosen(asker, ask, chosen, where(event)))
                        .orElse(Optional.of(Questions.EXPIRED)));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Asker asker = asker(event);
        String words = Muting.words(event);
        answer(
                event,
                () -> Ask.read(event.getModalId())
                        .map(ask -> questions.ask(asker, ask.brief(), typed(ask, words), where(event)))
                        .orElse(Optional.of(Questions.EXPIRED)));
    }

    private static String typed(Ask form, String words) {
        return form.act().equals(Ask.WRONG) ? Disputing.command(form, words) : MUTE + " " + words;
    }

    /** A question to the bot, which is named in it; of other messages Discord does not tell the words. */
    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        String self = event.getJDA().getSelfUser().getId();
        boolean asks = event.getMessage().getMentions().getUsers().stream()
                .anyMatch(user -> user.getId().equals(self));
        if (event.getAuthor().isBot() || !(asks || !event.isFromGuild())) {
            return;
        }
        Asker asker = new Asker(
                event.getMessageId(),
                event.getAuthor().getId(),
                channels(event.getChannel()),
                manages(event.getMember(), event.isFromGuild()));
        String question = event.getMessage()
                .getContentRaw()
                .replaceAll("<@!?" + self + ">", "")
                .strip();
        Conversations where = new Conversations.Message(event.getChannel().getId(), event.getMessageId());
        Thread.ofVirtual()
                .start(() -> tried(
                                () -> questions.ask(asker, question.isEmpty() ? "help" : question, where),
                                event.getMessageId())
                        .ifPresent(why -> wire.post(
                                event.getChannel().getId(),
                                Payload.of(List.of(Element.text(why))).named(event.getMessageId(), 0))));
    }

    private Optional<String> pressed(Asker asker, Ask ask, Interaction where) {
        if (ask.act().startsWith(Ask.SHARE)) {
            return sharing.share(asker, ask);
        }
        return switch (ask.act()) {
            case Ask.JOIN -> joining.join(asker);
            case Ask.SAVE -> setup.save(asker, ask.brief().value());
            case Ask.CANCEL -> setup.forget(asker, ask.brief().value());
            default -> questions.ask(asker, ask.brief(), ask.act() + " " + ask.item(), where);
        };
    }

    private Optional<String> chosen(Asker asker, Ask ask, String chosen, Interaction where) {
        String text = ask.act().equals(Ask.PICK) ? "more " + chosen : chosen + " " + ask.item();
        return questions.ask(asker, ask.brief(), text, where);
    }

    /** Promises an answer, and does what is asked on another thread; says what there is to say at once, if anything. */
    private void answer(IReplyCallback event, Supplier<Optional<String>> work) {
        event.deferReply(true)
                .queue(
                        _ -> Thread.ofVirtual()
                                .name("discord-" + event.getId())
                                .start(() -> tried(work, event.getId()).ifPresent(words -> say(words, where(event)))),
                        late -> LOG.info(
                                "Interaction {} is answered by another instance, or not any more: {}",
                                event.getId(),
                                late.getMessage()));
    }

    private static Optional<String> tried(Supplier<Optional<String>> work, String id) {
        try {
            return work.get();
        } catch (RuntimeException broken) {
            LOG.error("Interaction {} broke off", id, broken);
            return Optional.of(TROUBLE);
        }
    }

    private void say(String words, Interaction where) {
        Payload message = Payload.of(List.of(Element.text(words)));
        wire.answer(where.application(), where.token(), message.whispered(), false);
    }

    static Asker asker(net.dv8tion.jda.api.interactions.Interaction event) {
        return new Asker(
                event.getId(),
                event.getUser().getId(),
                channels(event.getChannel()),
                manages(event.getMember(), event.isFromGuild()));
    }

    private static List<String> channels(@Nullable Channel channel) {
        List<String> channels = new ArrayList<>();
        if (channel != null) {
            channels.add(channel.getId());
        }
        if (channel instanceof ThreadChannel thread) {
            channels.add(thread.getParentChannel().getId());
        }
        return channels;
    }

    private static boolean manages(@Nullable Member member, boolean guild) {
        return !guild || (member != null && member.hasPermission(Permission.MANAGE_SERVER));
    }

    private static Interaction where(IReplyCallback event) {
        return new Interaction(event.getJDA().getSelfUser().getApplicationId(), event.getToken());
    }
}
