package app.bellwether.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The sentence embedding model that comes in a jar. Loaded when first asked, once for all; asked one text at a time, so that batches cannot
 * change an answer. What was asked last is kept: an article is read again for its claims, and a sentence for each reader whom it
 * may concern.
 */
final class Embedder {

    private static final long ROOM = 256L << 20;

    /** With a vector of 1.5 kB each, and up to twice as many: some 30 MB when full. */
    private static final int KEPT = 4_096;

    /** What an article is about is read off more than a sentence, for its story and again for its claims. */
    private static final int LONGEST = 2_000;

    /** Stands for what could not be read. */
    private static final int UNREAD = 0xFFFD;

    private static final Memory<String, float[]> LAST = new Memory<>(KEPT);

    /** More at once are no faster, and each takes room outside of the heap. */
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private static @Nullable EmbeddingModel model;

    /** A vector of its own for who asks, of length 1. The model sees no difference between one white space and another, or several. */
    float[] embed(String text) {
        String words = Words.inOneLine(text);
        return words.length() > LONGEST
                ? computed(words)
                : LAST.of(words, Embedder::computed).clone();
    }

    private static float[] computed(String text) {
        return computed(text, loaded());
    }

    static float[] computed(String text, EmbeddingModel model) {
        TURNS.acquireUninterruptibly(); // an article is not unreadable because the server stops while it is read
        try {
            float[] vector =
                    model.embed(saysNothing(text) ? "." : text).content().vector();
            return unit(vector);
        } finally {
            TURNS.release();
        }
    }

    /** The model refuses a text of which its tokens leave nothing: spaces, marks without a letter, signs of no width, what could not be read. */
    private static boolean saysNothing(String text) {
        return text.codePoints().filter(sign -> sign != UNREAD).noneMatch(sign -> switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        });
    }

    private static synchronized EmbeddingModel loaded() {
        EmbeddingModel known = model;
        if (known == null) {
            stayOffline();
            known = loadedWithRoom();
            model = known;
        }
        return known;
    }

    /**
     * ONNX Runtime searches the process's command line with a recursive regular expression when it starts: a class path of a
     * few thousand characters overflows the stack of an ordinary thread, and the whole process dies.
     */
    private static EmbeddingModel loadedWithRoom() {
        FutureTask<EmbeddingModel> loading = new FutureTask<>(OneThread::new);
        Thread loader = new Thread(null, loading, "embedding-model", ROOM);
        // it looks for its files by the loader of the thread, which is another one where a common pool asked first
        loader.setContextClassLoader(Embedder.class.getClassLoader());
        loader.start();
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the embedding model", e);
        }
    }

    /** The tokenizer would otherwise ask the network for a variant for graphics cards, and unpack itself into the home directory. */
    private static void stayOffline() {
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("RUST_FLAVOR", "cpu");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "bellwether-" + System.getProperty("user.name"));
        setIfAbsent("DJL_CACHE_DIR", temporary.toString());
        setIfAbsent("ENGINE_CACHE_DIR", temporary.toString());
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    static float[] unit(float[] vector) {
        double sum = 0;
        for (float part : vector) {
            sum += (double) part * part;
        }
        float length = (float) Math.sqrt(sum);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = length == 0 ? 0 : vector[i] / length;
        }
        return unit;
    }

    /**
     * A text in the thread of who asks. The runtime would take a thread for each processor, which wait for each other by spinning: a
     * sentence in 10 ms becomes one in 20 as soon as a process beside this one has work to do. Two threads that ask have
     * two processors all the same.
     */
    private static final class OneThread extends AbstractInProcessEmbeddingModel {

        private static final String MODEL = "/all-minilm-l6-v2-q";

        private final OnnxBertBiEncoder encoder;

        OneThread() throws IOException, OrtException {
            super(Runnable::run);
            OrtEnvironment runtime = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    InputStream weights = resource(MODEL + ".onnx");
                    InputStream tokens = resource(MODEL + "-tokenizer.json")) {
                options.setIntraOpNumThreads(1);
                encoder = new OnnxBertBiEncoder(
                        runtime, runtime.createSession(weights.readAllBytes(), options), tokens, PoolingMode.MEAN);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(Embedder.class.getResourceAsStream(name), name);
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
