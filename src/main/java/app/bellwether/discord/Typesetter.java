package app.bellwether.discord;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.NoteLinks;
import app.bellwether.rendering.DiscordPost;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes letters into Discord's messages: the same ones at each attempt (R10). */
@Component
class Typesetter {

    /** What can be asked of an item or done with it, in the order of the menu. */
    static final List<String> VERBS =
            List.of("more", "sources", "quote", "why", "timeline", "diff", "follow", "like", "less");

    private static final int MOST_CHOICES = 25;
    private static final int LABEL = 100;

    private final Rendering rendering;
    private final Tokens tokens;
    private final String base;

    Typesetter(Rendering rendering, Tokens tokens, @Value("${bellwether.web.url:http://localhost:8080}") String base) {
        this.rendering = rendering;
        this.tokens = tokens;
        this.base = base;
    }

    List<Payload> components(Letter letter, ChannelLayout place) {
        return components(letter, place, 0);
    }

    /**
     * Messages of components.
     *
     * @param first the number of the first one in its letter
     */
    List<Payload> components(Letter letter, ChannelLayout place, int first) {
        List<DiscordPost> posts = rendering.posts(letter.document(), links(letter, place));
        Frame frame = Frame.of(letter.document().language());
        List<Payload> payloads = new ArrayList<>();
        for (int number = 0; number < posts.size(); number++) {
            boolean last = number == posts.size() - 1;
            String role = first + number == 0 && letter.kind() == Letter.Kind.BRIEF ? place.role() : null;
            List<Element> components = new ArrayList<>();
            if (role != null) {
                components.add(Element.text("<@&" + role + ">"));
            }
            components.addAll(components(posts.get(number), letter, frame));
            components.addAll(rows(posts.get(number), letter, place, frame, last && first == 0));
            Payload payload = Payload.of(Element.marked(components, mark(letter, first + number)));
            payloads.add(role == null ? payload : payload.mentioning(role));
        }
        return payloads;
    }

    /** For a client, or a Discord, that does not take components. */
    List<Payload> embeds(Letter letter, ChannelLayout place) {
        List<Payload> payloads = new ArrayList<>();
        rendering
                .discord(letter.document(), links(letter, place))
                .forEach(message -> payloads.add(Payload.of(message, letter.id().value() + "e", payloads.size())));
        return payloads;
    }

    /** A number that the message's first component carries, by which it is found again. */
    static int mark(Letter letter, int number) {
        return 1000 + Math.floorMod((letter.id().value() + "." + number).hashCode(), 2_000_000_000);
    }

    private Links links(Letter letter, ChannelLayout place) {
        LetterLinks links = new LetterLinks(base, tokens, letter.recipient().id(), letter.brief(), null);
        boolean toOne = letter.kind() == Letter.Kind.NOTE && !place.isShared();
        return new ChannelLinks(toOne ? new NoteLinks(links) : links, place.isShared());
    }

    private static List<Element> components(DiscordPost post, Letter letter, Frame frame) {
        List<Element> components = new ArrayList<>();
        for (DiscordPost.Part part : post.parts()) {
            components.add(
                    switch (part) {
                        case DiscordPost.Words words -> Element.text(words.markdown());
                        case DiscordPost.Item item ->
                            Element.section(
                                    item.markdown(),
                                    Element.button(
                                            frame.say("discord.sources"),
                                            new Ask("sources", item.number(), letter.brief()).id(components.size())));
                    });
        }
        return components;
    }

    private static List<Element> rows(DiscordPost post, Letter letter, ChannelLayout place, Frame frame, boolean last) {
        List<Element> rows = new ArrayList<>();
        Element.Choice[] items = items(post);
        int asked = asked(letter);
        if (asked > 0 && last) {
            rows.add(menu(asked, letter.brief(), frame));
            if (place.isShared() && isWhispered(letter)) {
                String verb = verb(letter);
                String id = new Ask(Ask.SHARE + verb, asked, letter.brief()).id(0);
                rows.add(Element.row(List.of(Element.button(frame.say("discord.share"), id))));
            }
        } else if (items.length > 0) {
            rows.add(Element.row(List.of(Element.select(
                    frame.say("discord.ask"), new Ask(Ask.PICK, 0, letter.brief()).id(0), List.of(items)))));
        }
        if (last && letter.kind() == Letter.Kind.BRIEF && place.isShared()) {
            String id = new Ask(Ask.JOIN, 0, letter.brief()).id(0);
            rows.add(Element.row(List.of(Element.button(frame.say("discord.join"), id))));
        }
        return rows;
    }

    /** What else can be asked of an item. */
    static Element menu(int item, BriefId brief, Frame frame) {
        List<Element.Choice> choices = Stream.concat(VERBS.stream(), Stream.of("mute", Ask.WRONG))
                .map(verb -> new Element.Choice(frame.say("discord.do." + verb), verb, ""))
                .toList();
        String id = new Ask(Ask.DO, item, brief).id(0);
        return Element.row(List.of(Element.select(frame.say("discord.next", "number", item), id, choices)));
    }

    /** The item that was asked about; 0 when it was none, or several. */
    private static int asked(Letter letter) {
        Letter.Conversation conversation = letter.conversation();
        String[] words =
                conversation == null ? new String[0] : conversation.subject().split(" ", -1);
        boolean one = words.length == 2 && VERBS.contains(words[0]) && words[1].matches("\\d{1,3}");
        return one && !letter.brief().value().isEmpty() ? Integer.parseInt(words[1]) : 0;
    }

    private static String verb(Letter letter) {
        Letter.Conversation conversation = letter.conversation();
        return conversation == null ? "" : conversation.subject().split(" ", -1)[0];
    }

    private static boolean isWhispered(Letter letter) {
        Letter.Conversation conversation = letter.conversation();
        return conversation != null && Conversations.of(conversation).orElse(null) instanceof Conversations.Interaction;
    }

    private static Element.Choice[] items(DiscordPost post) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        post.parts().stream()
                .flatMap(part -> part instanceof DiscordPost.Item item ? Stream.of(item) : Stream.empty())
                .forEach(item -> titles.putIfAbsent(item.number(), item.title()));
        return titles.entrySet().stream()
                .limit(MOST_CHOICES)
                .map(item -> new Element.Choice(
                        cut(item.getKey() + " · " + item.getValue()),
                        item.getKey().toString(),
                        ""))
                .toArray(Element.Choice[]::new);
    }

    /** At most as long as a label may be, between characters. */
    static String cut(String words) {
        return cut(words, LABEL);
    }

    static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most - 2);
        int hard = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
        return words.substring(0, end > most / 2 ? end : hard).strip() + "…";
    }

    /** What a thread or a post is called. */
    static String name(Document document) {
        return cut(Frame.of(document.language()).day(document.date()) + " · " + document.headline(), LABEL);
    }
}
