package app.bellwether.discord;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Preview;
import app.bellwether.discord.Conversations.Interaction;
import app.bellwether.rendering.DiscordText;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.ShortId;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes a channel a subscriber: shows what it would have got, and keeps it when somebody who may says so. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Setup {

    private static final int DAYS = 14;
    private static final int SHOWN = 3;
    private static final String LATE =
            "What it would have given was computed too often for now. You can save it without, or"
                    + " have it shown again in an hour.";
    private static final Consent.Proof PROOF =
            new Consent.Proof("set up in Discord by a member who manages the server", "");

    private final GuestPreviews previews;
    private final Enrolment enrolment;
    private final Linking linking;
    private final Drafts drafts;
    private final Taxonomy taxonomy;
    private final Wire wire;

    Setup(GuestPreviews previews, Enrolment enrolment, Linking linking, Drafts drafts, Taxonomy taxonomy, Wire wire) {
        this.previews = previews;
        this.enrolment = enrolment;
        this.linking = linking;
        this.drafts = drafts;
        this.taxonomy = taxonomy;
        this.wire = wire;
    }

    /**
     * Shows what it would be, with a button to keep it.
     *
     * @return why it cannot be
     */
    Optional<String> preview(Asker asker, ChannelWish wish, Interaction where) {
        Optional<String> barred = barred(asker, wish);
        if (barred.isPresent()) {
            return barred;
        }
        Preferences preferences;
        try {
            preferences = Understood.of(wish, taxonomy);
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
        String draft = ShortId.of("draft", asker.name());
        drafts.keep(draft, asker.user(), wish);
        String would = previews.of(preferences, DAYS, Requests.DISCORD + asker.user())
                .map(Setup::seen)
                .orElse(LATE);
        String words = said(wish, preferences) + "\n\n" + would;
        BriefId named = new BriefId(draft);
        Element row = Element.row(List.of(
                Element.button("Save", new Ask(Ask.SAVE, 0, named).id(0)),
                Element.button("Cancel", new Ask(Ask.CANCEL, 0, named).id(0))));
        Payload shown = Payload.of(List.of(Element.text(Typesetter.cut(words, 3000)), row));
        wire.answer(where.application(), where.token(), shown.whispered(), false);
        return Optional.empty();
    }

    /** What is linked would change in the mailbox as well, wholesale. */
    private Optional<String> barred(Asker asker, ChannelWish wish) {
        if (!asker.manages()) {
            return Optional.of("Only who manages this server can set up a brief for it.");
        }
        return linking.isLinked(wish.channel())
                ? Optional.of(Linking.LINKED + " Until then `/change` says what is to be different.")
                : Optional.empty();
    }

    Optional<String> save(Asker asker, String draft) {
        Optional<ChannelWish> wish = drafts.of(draft, asker.user());
        if (wish.isEmpty()) {
            return Optional.of("This preview is not kept any more. `/bellwether setup` makes another.");
        }
        Optional<String> barred = barred(asker, wish.get());
        if (barred.isPresent()) {
            return barred;
        }
        Preferences preferences = Understood.of(wish.get(), taxonomy);
        enrolment.enrol(
                wish.get().channel(),
                preferences,
                new Enrolment.Wanted(wish.get().kind(), wish.get().mention(), asker.user(), PROOF));
        drafts.forget(draft, asker.user());
        return Optional.of("Saved. The brief comes to <#" + wish.get().channel() + "> at "
                + preferences.schedule().time() + " (" + preferences.schedule().zone()
                + "), whenever there is something worth saying.");
    }

    Optional<String> forget(Asker asker, String draft) {
        drafts.forget(draft, asker.user());
        return Optional.of("Nothing was saved.");
    }

    private static String said(ChannelWish wish, Preferences preferences) {
        String interests = preferences.interests().stream().map(Interest::said).collect(Collectors.joining(", "));
        return "### A brief for <#" + wish.channel() + ">\nAbout " + DiscordText.escape(interests) + ", for "
                + preferences.role().name().toLowerCase(Locale.ROOT) + "s, every day at "
                + preferences.schedule().time() + " (" + preferences.schedule().zone() + "), "
                + preferences.minutes() + " minutes to read." + how(wish);
    }

    private static String how(ChannelWish wish) {
        String lies = switch (wish.kind()) {
            case THREADS -> " Each brief begins a thread.";
            case FORUM -> " Each brief is a post of its own.";
            case SIGNALS -> " Each signal is a post of its own, to which later news of it is added.";
            case CHANNEL, DIRECT -> "";
        };
        return lies + (wish.mention() == null ? "" : " <@&" + wish.mention() + "> is told.");
    }

    private static String seen(Preview preview) {
        if (preview.given().isEmpty()) {
            return "The last " + preview.days() + " days would have given no brief. "
                    + DiscordText.escape(preview.silence());
        }
        String newest = preview.given().reversed().stream()
                .limit(SHOWN)
                .map(given -> "- " + given.date() + ": " + DiscordText.escape(given.headline()))
                .collect(Collectors.joining("\n"));
        int count = preview.given().size();
        return "The last " + preview.days() + " days would have given " + count
                + (count == 1 ? " brief:\n" : " briefs, the newest:\n") + newest;
    }
}
