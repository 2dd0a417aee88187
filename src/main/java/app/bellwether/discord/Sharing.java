package app.bellwether.discord;

import app.bellwether.delivery.DeliveryId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has what one reader was answered answered to everybody: in the brief's thread if it has one, else where they are. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Sharing {

    private final Questions questions;
    private final PostRepository posts;

    Sharing(Questions questions, PostRepository posts) {
        this.questions = questions;
        this.posts = posts;
    }

    /** What is to be said to whoever shares it. */
    Optional<String> share(Asker asker, Ask ask) {
        String verb = ask.act().substring(Ask.SHARE.length());
        String channel = posts.of(DeliveryId.of(ask.brief()), 0)
                .map(PostRepository.Row::thread) // that the brief began; empty when it lies in its channel
                .orElse(asker.channels().getFirst());
        return questions
                .ask(asker, ask.brief(), verb + " " + ask.item(), new Conversations.Message(channel, asker.name()))
                .or(() -> Optional.of("Everybody sees it in <#" + channel + "> in a moment."));
    }
}
