package app.bellwether.email;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A socket that sends at once, but for what is gathered: that leaves in one piece, since each piece costs a call of the system and
 * wakes the other side. Knows since when the other side takes nothing.
 */
final class PromptSocket extends Socket {

    /** The most that is gathered; few mails have more. */
    private static final int PIECE = 128 * 1024;

    private @Nullable Gathered out;
    private volatile boolean gathers;
    private volatile boolean writes;
    private volatile long since;

    /** While it does, what is written waits for what is written after it. */
    void gather(boolean gathers) {
        this.gathers = gathers;
    }

    /** Whether something is being written for so long, as the other side does not take it. */
    boolean isStuck(long nanos) {
        return writes && System.nanoTime() - since > nanos;
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Gathered(new Watched(super.getOutputStream()));
        }
        return out;
    }

    private final class Gathered extends BufferedOutputStream {

        Gathered(OutputStream out) {
            super(out, PIECE);
        }

        /** Whoever wraps this stream may keep its flushes to itself, as Angus Mail does when it is told a write timeout. */
        @Override
        public synchronized void write(byte[] bytes, int from, int many) throws IOException {
            super.write(bytes, from, many);
            flush();
        }

        @Override
        public synchronized void flush() throws IOException {
            if (!gathers) {
                super.flush();
            }
        }
    }

    private final class Watched extends FilterOutputStream {

        Watched(OutputStream out) {
            super(out);
        }

        /** Whoever takes a long message slowly, but takes it, is not stuck: each piece has its own time. */
        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            for (int done = 0; done < many; done += PIECE) {
                piece(bytes, from + done, Math.min(PIECE, many - done));
            }
        }

        private void piece(byte[] bytes, int from, int many) throws IOException {
            since = System.nanoTime();
            writes = true;
            try {
                out.write(bytes, from, many);
            } finally {
                writes = false;
            }
        }
    }
}
