package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.delivery.Letter;
import app.bellwether.matching.ItemRef;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Divides a letter into what lies together: in a forum in which each signal has a post of its own, what a brief says of a signal goes
 * there, and the rest is the brief's post; everywhere else all of it lies in one place.
 */
@Component
class Bundles {

    /** More messages than one bundle ever has. */
    private static final int APART = 100;

    private final Briefs briefs;
    private final Typesetter typesetter;

    Bundles(Briefs briefs, Typesetter typesetter) {
        this.briefs = briefs;
        this.typesetter = typesetter;
    }

    List<Bundle> of(Letter letter, ChannelLayout place) {
        List<NumberedItem> signals = place.kind() == ChannelLayout.Kind.SIGNALS && letter.kind() == Letter.Kind.BRIEF
                ? signals(letter)
                : List.of();
        List<Bundle> bundles = new ArrayList<>();
        var numbers = signals.stream().map(NumberedItem::number).collect(Collectors.toSet());
        List<Section> rest = sections(
                letter.document(), block -> !(block instanceof Block.Item item && numbers.contains(item.number())));
        if (!rest.isEmpty()) {
            bundles.add(new Bundle(
                    0,
                    null,
                    Typesetter.name(letter.document()),
                    typesetter.components(saying(letter, letter.document().headline(), rest), place, 0)));
        }
        for (NumberedItem signal : signals) {
            List<Section> own = sections(
                    letter.document(), block -> block instanceof Block.Item item && item.number() == signal.number());
            if (!own.isEmpty()) {
                String headline = isTitled(own) ? day(letter.document()) : signal.title();
                bundles.add(bundle(saying(letter, headline, own), place, signal));
            }
        }
        return bundles;
    }

    /** For a client, or a Discord, that does not take components. */
    List<Bundle> embeds(Letter letter, ChannelLayout place) {
        return List.of(new Bundle(0, null, Typesetter.name(letter.document()), typesetter.embeds(letter, place)));
    }

    private Bundle bundle(Letter own, ChannelLayout place, NumberedItem signal) {
        int first = signal.number() * APART;
        return new Bundle(
                first,
                signal.item().id(),
                Typesetter.cut(signal.title()),
                typesetter.components(own, place.silent(), first));
    }

    private List<NumberedItem> signals(Letter letter) {
        return briefs.byId(letter.brief()).map(Brief::items).orElse(List.of()).stream()
                .filter(item -> item.item().type() == ItemRef.Type.SIGNAL)
                .toList();
    }

    private static List<Section> sections(Document document, Predicate<Block> wanted) {
        return document.sections().stream()
                .filter(section -> section.blocks().stream().anyMatch(wanted))
                .map(section -> new Section(
                        section.kind(),
                        section.heading(),
                        section.blocks().stream().filter(wanted).toList()))
                .toList();
    }

    /** An item without a title has the brief's headline for one, which does not stand above a post of its own. */
    private static boolean isTitled(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .noneMatch(block -> block instanceof Block.Item item && item.title() == null);
    }

    private static String day(Document document) {
        return Frame.of(document.language()).day(document.date());
    }

    private static Letter saying(Letter letter, String headline, List<Section> sections) {
        Document whole = letter.document();
        Document part =
                new Document(headline, whole.preheader(), whole.edition(), whole.date(), whole.language(), sections);
        return new Letter(
                letter.id(),
                letter.kind(),
                letter.recipient(),
                letter.brief(),
                part,
                letter.written(),
                letter.conversation(),
                letter.key());
    }
}
