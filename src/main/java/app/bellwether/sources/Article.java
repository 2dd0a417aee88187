package app.bellwether.sources;

import app.bellwether.language.DayOfWriting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item as read, in one of its revisions. The text of a revision never changes, so offsets into it stay true.
 *
 * @param id the same for all revisions
 * @param revision 1 as first read, counted up at each edit of title or text
 * @param source the id of the source it was read from
 * @param kind what sort of item
 * @param url where a reader can open it; empty when the source gives none
 * @param publisher as a reader sees it
 * @param author null when unknown
 * @param title one line of plain text
 * @param text plain text, paragraphs divided by a blank line
 * @param published when its publisher says; never after {@code seen}
 * @param seen when Bellwether first read it
 * @param dateGuessed true when the publisher's date was absent or in the future and {@code seen} stands in for it
 * @param language ISO 639-1
 * @param segments in order; empty for plain articles, and for an episode of which there are only the show notes
 * @param extent how much of its text there is
 * @param recording what an episode is heard from
 */
public record Article(
        ArticleId id,
        int revision,
        String source,
        Kind kind,
        String url,
        String publisher,
        @Nullable String author,
        String title,
        String text,
        Instant published,
        Instant seen,
        boolean dateGuessed,
        String language,
        List<Segment> segments,
        Extent extent,
        Recording recording) {

    /** Units that are spoken in a second, by most and by the slowest. */
    private static final double USUAL = 15;

    private static final double SLOW = 9;

    public Article {
        segments = List.copyOf(segments);
    }

    /** One of which there is as much as its source gives, and that is read and not heard. */
    public Article(
            ArticleId id,
            int revision,
            String source,
            Kind kind,
            String url,
            String publisher,
            @Nullable String author,
            String title,
            String text,
            Instant published,
            Instant seen,
            boolean dateGuessed,
            String language,
            List<Segment> segments) {
        this(
                id,
                revision,
                source,
                kind,
                url,
                publisher,
                author,
                title,
                text,
                published,
                seen,
                dateGuessed,
                language,
                segments,
                Extent.WHOLE,
                Recording.NONE);
    }

    /** The day by which its weekdays are to be read, in UTC. */
    public LocalDate written() {
        return DayOfWriting.of(url, published);
    }

    /** The part of an episode or a discussion in which that unit of the text lies; empty where there are none. */
    public Optional<Segment> segmentAt(int unit) {
        return segments.stream()
                .filter(segment -> segment.start() <= unit && unit < segment.end())
                .findFirst();
    }

    /** When what stands at that unit is said, in seconds: a turn says when it begins, and within it who speaks speaks evenly. */
    public Optional<Integer> secondAt(int unit) {
        return segmentAt(unit)
                .flatMap(turn -> Optional.ofNullable(turn.at()).map(begin -> begin + within(turn, begin, unit)));
    }

    /**
     * Where a reader comes to what stands at that unit of the text: to the moment at which it is said where an address leads there, else
     * to where all of it is; empty when the source gives none.
     */
    public String urlAt(int unit) {
        return secondAt(unit)
                .map(second -> Moments.url(url, recording.url(), second))
                .orElse(url);
    }

    /** Whether what stands between these units is said where the makers of the episode recommend to listen. */
    public boolean isRecommended(int start, int end) {
        if (recording.soundbites().isEmpty()) {
            return false;
        }
        Optional<Integer> begin = secondAt(start);
        Optional<Integer> last = secondAt(end - 1);
        return begin.isPresent()
                && last.isPresent()
                && recording.soundbites().stream().anyMatch(soundbite -> soundbite.holds(begin.get(), last.get()));
    }

    private int within(Segment turn, int begin, int unit) {
        int before = unit - turn.start();
        int next = segments.indexOf(turn) + 1;
        Integer end = next < segments.size() ? segments.get(next).at() : null;
        return (int) Math.round(
                end == null || end < begin
                        ? before / USUAL
                        : Math.min(before / SLOW, (double) (end - begin) * before / (turn.end() - turn.start())));
    }

    /** The same episode in the words that a machine heard in it. */
    public Article heard(String words, List<Segment> said) {
        return with(words, said, extent, recording.writtenDown());
    }

    /** The same in other words. */
    Article withText(String words, List<Segment> said, Extent known) {
        return with(words, said, known, recording);
    }

    private Article with(String words, List<Segment> said, Extent known, Recording heardFrom) {
        return new Article(
                id,
                revision,
                source,
                kind,
                url,
                publisher,
                author,
                title,
                words,
                published,
                seen,
                dateGuessed,
                language,
                said,
                known,
                heardFrom);
    }
}
