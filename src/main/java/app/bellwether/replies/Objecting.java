package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes on what a reader calls wrong in an item of their brief. */
@Component
class Objecting {

    /** More than that a person does not find in a day, and a person has to read it. */
    static final int A_DAY = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Objecting.class);

    private final ObjectionRepository objections;
    private final Subscribers subscribers;
    private final Clock clock;

    Objecting(ObjectionRepository objections, Subscribers subscribers, Clock clock) {
        this.objections = objections;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Keeps what is wrong, unless nothing is said of it, or too much was today. */
    Section object(Brief brief, NumberedItem item, String words, Said said) {
        if (words.isEmpty()) {
            String command = said.command(Verb.WRONG.word() + " " + item.number());
            return answer(item, said.say("objection.what-heading"), said.say("objection.what", "command", command));
        }
        subscribers.takeTurn(brief.subscriber()); // or each of a burst counts before the others are kept
        var day = clock.instant().minus(Duration.ofDays(1));
        if (objections.countBySubscriberAndSaidAfter(brief.subscriber(), day) >= A_DAY) {
            LOG.warn("Subscriber {} called {} things wrong today; one more is left", brief.subscriber(), A_DAY);
            return answer(item, said.say("objection.full-heading"), said.say("objection.full", "most", A_DAY));
        }
        keep(brief, item, words);
        LOG.info("Subscriber {} calls something wrong in {}", brief.subscriber(), item.item());
        return answer(
                item,
                said.say("objection.heading"),
                said.say("objection.said", "words", said.quoted(words)),
                said.say("objection.passed"));
    }

    private void keep(Brief brief, NumberedItem item, String words) {
        objections.save(new ObjectionRepository.Row(
                null,
                brief.subscriber(),
                brief.id(),
                item.number(),
                item.item().type(),
                item.item().id(),
                clock.instant(),
                words.replace("\0", ""),
                null,
                null,
                null));
    }

    private static Section answer(NumberedItem item, String heading, String... sentences) {
        List<Passage> passages = Stream.of(sentences).map(Passage::fixed).toList();
        return Said.answer(
                heading, new Block.Item(item.number(), item.title(), null, null, passages, List.of(), List.of()));
    }
}
