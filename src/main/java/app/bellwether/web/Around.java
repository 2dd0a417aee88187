package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way from a brief to those before and after it, for whoever may go it. */
@Component
record Around(Briefs briefs, Tokens tokens, Subscribers subscribers) {

    /** Those of a week of working days, on either side. */
    private static final int MOST = 5;

    /**
     * A brief in the list.
     *
     * @param path absolute; empty for the one whose page it is
     */
    record Line(int edition, String path, String day, String headline) {}

    /**
     * The nearest, newest first, with the brief itself among them; none when it is alone. Their addresses do not lead further: whoever was
     * handed one message of a channel has not been handed all of them.
     */
    List<Line> of(Brief brief) {
        List<Brief> later =
                briefs.after(brief.subscriber(), brief.sealed(), MOST).reversed();
        Stream<Brief> earlier = briefs.upTo(brief.subscriber(), brief.sealed(), MOST + 1).stream()
                .filter(other -> !other.id().equals(brief.id()))
                .limit(MOST);
        List<Line> lines = Stream.of(later.stream(), Stream.of(brief), earlier)
                .flatMap(part -> part)
                .map(one -> line(one, one.id().equals(brief.id())))
                .toList();
        return lines.size() > 1 ? lines : List.of();
    }

    private Line line(Brief brief, boolean here) {
        String token = tokens.token(
                Tokens.Purpose.ARCHIVE, brief.subscriber(), brief.id().value());
        return new Line(
                brief.edition(),
                here ? "" : "/b/" + token,
                Frame.of(brief.document().language()).dayAndYear(brief.date()),
                Clean.line(brief.document().headline()));
    }

    /** Whether its reader has a mailbox, by which they get to all of them. */
    boolean isMailed(Brief brief) {
        return subscribers
                .byId(brief.subscriber())
                .filter(reader -> reader.destination().channel() == Destination.Channel.EMAIL)
                .isPresent();
    }
}
