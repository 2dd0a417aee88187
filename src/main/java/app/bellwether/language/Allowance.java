package app.bellwether.language;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What may be spent on reading one article, so that none keeps the others waiting: so many signs that its linguist is asked to read,
 * which are the same each time, and where somebody waits for it so much time as well. Not safe for threads.
 */
public final class Allowance {

    /** Twenty times what the busiest article of a week takes, whose claims are held against all that is open. */
    private static final long SIGNS = 100_000_000;

    /** The transcript of a whole day; what is longer is a book, and no article. */
    private static final int LONGEST = 1_000_000;

    private static final Duration NO_END = Duration.ofNanos(Long.MAX_VALUE);

    private final Linguist linguist;
    private final long nanos;
    private long signs;
    private long spent;

    private Allowance(Linguist linguist, Duration time) {
        this.linguist = new Metered(linguist);
        this.nanos = time.toNanos();
    }

    /** One of signs alone. */
    public static Allowance of(Linguist linguist) {
        return new Allowance(linguist, NO_END);
    }

    /** One that ends as well when its linguist has been reading for so long. */
    public static Allowance of(Linguist linguist, Duration time) {
        return new Allowance(linguist, time);
    }

    /** Who reads as long as it lasts, and then throws {@link Spent}. */
    public Linguist linguist() {
        return linguist;
    }

    /** Begins anew, for another article. */
    public void renew() {
        signs = 0;
        spent = 0;
    }

    /** Too much was asked for one article. */
    public static final class Spent extends RuntimeException {

        private Spent(String why) {
            super(why);
        }
    }

    private <T> T spend(int asked, Supplier<T> reading) {
        if (asked > LONGEST) {
            throw new Spent("it is longer than an article may be: " + LONGEST + " signs");
        }
        signs += asked;
        if (signs > SIGNS) {
            throw new Spent("it takes more reading than an article may: " + SIGNS + " signs");
        }
        long begun = System.nanoTime();
        T read = reading.get();
        spent += System.nanoTime() - begun;
        if (spent > nanos) {
            throw new Spent("it takes longer than an article may: "
                    + Duration.ofNanos(nanos).toSeconds() + " seconds");
        }
        return read;
    }

    private final class Metered implements Linguist {

        private final Linguist reader;

        Metered(Linguist reader) {
            this.reader = reader;
        }

        @Override
        public Reading read(String title, String text, LocalDate published) {
            return spend(title.length() + text.length(), () -> reader.read(title, text, published));
        }

        @Override
        public List<Sentence> sentences(String text) {
            return spend(text.length(), () -> reader.sentences(text));
        }

        @Override
        public String languageOf(String text) {
            return spend(text.length(), () -> reader.languageOf(text));
        }

        @Override
        public List<String> stems(String text) {
            return spend(text.length(), () -> reader.stems(text));
        }

        @Override
        public List<String> stems(String text, String language) {
            return spend(text.length(), () -> reader.stems(text, language));
        }

        @Override
        public List<Quantity> quantities(String text) {
            return spend(text.length(), () -> reader.quantities(text));
        }

        @Override
        public List<Actor> actors(String text) {
            return spend(text.length(), () -> reader.actors(text));
        }

        @Override
        public List<DateMention> dates(String text, LocalDate published) {
            return spend(text.length(), () -> reader.dates(text, published));
        }

        @Override
        public Set<String> countries(String text) {
            return spend(text.length(), () -> reader.countries(text));
        }

        @Override
        public Set<String> regions(String text) {
            return spend(text.length(), () -> reader.regions(text));
        }

        @Override
        public Set<String> topics(String text) {
            return spend(text.length(), () -> reader.topics(text));
        }

        @Override
        public float[] embed(String text) {
            return spend(text.length(), () -> reader.embed(text));
        }

        @Override
        public Set<Long> fingerprint(String text) {
            return spend(text.length(), () -> reader.fingerprint(text));
        }
    }
}
