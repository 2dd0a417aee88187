package app.bellwether.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Postfix's mail server that takes everything and keeps nothing. */
final class SmtpSink {

    private SmtpSink() {}

    /** Starts it and waits until it answers. */
    static Process start(int port, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/sbin/smtp-sink"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of(options));
        command.addAll(List.of("-m", "1000", "127.0.0.1:" + port, "1000"));
        Process sink = new ProcessBuilder(command).inheritIO().start();
        for (int tries = 0; tries < 100; tries++) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return sink;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IOException("smtp-sink does not answer");
    }
}
