package app.bellwether.mail;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** How the time grows that it takes to read mail made to take long: twice as much of it, in the same run. */
final class GrowthTrial {

    private static final int SIZE = 250_000;
    private static final int RUNS = 9;

    /** What is slow to read for a pattern that tries again at each place. */
    static final List<String> PARTS = List.of(
            "On ",
            ">",
            "_",
            "-",
            "On Mon 5 May 2024 ",
            "From: ",
            "wrote: ",
            "<",
            "a@",
            "-- \n",
            "On a\n",
            "From: a\n",
            "\n>\na",
            "> <\n",
            "5.1.1 ",
            "550 5.1.1 <a@b.c>\n",
            "a@b.c:\n",
            "not deliver ",
            "user ");

    private GrowthTrial() {}

    public static void main(String[] none) {
        double worst = 0;
        System.out.println("part | what | ms | ms, twice as much | ratio");
        for (String part : PARTS) {
            worst = Math.max(worst, growth(part, "reply", GrowthTrial::reply));
            worst = Math.max(worst, growth(part, "bounce", GrowthTrial::bounce));
        }
        System.out.println("the greatest ratio of those that take 5 ms and more: " + shown(worst));
    }

    private static double growth(String part, String what, Consumer<String> reading) {
        String once = part.repeat(SIZE / part.length());
        double small = millis(once, reading);
        double large = millis(once + once, reading);
        String name = part.replace("\n", "\\n");
        System.out.println(
                name + " | " + what + " | " + shown(small) + " | " + shown(large) + " | " + shown(large / small));
        return large < 5 ? 0 : large / small;
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static void reply(String text) {
        IncomingMail.read(("From: a@example.org\nSubject: Re: x\n\nhello\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static void bounce(String text) {
        IncomingMail.read(
                ("Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nSubject: Undeliverable\n\nfailed\n" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The median of processor time, in which other processes do not count. */
    private static double millis(String text, Consumer<String> reading) {
        long[] times = LongStream.range(0, RUNS)
                .map(_ -> {
                    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    reading.accept(text);
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                })
                .sorted()
                .toArray();
        return Arrays.stream(times).skip(RUNS / 2).findFirst().orElseThrow() / 1e6;
    }
}
