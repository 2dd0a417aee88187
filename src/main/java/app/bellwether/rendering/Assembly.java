package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import app.bellwether.mail.Encoding;
import freemarker.core.HTMLOutputFormat;
import java.io.Writer;
import java.util.Objects;

/** A mail's part as it is being written: what is its reader's own is encoded now, fragments as they were before. */
final class Assembly extends Writer {

    private static final int USUAL = 64 * 1024;

    private final Links links;
    private final Encoding encoding = new Encoding(USUAL);
    private final StringBuilder text = new StringBuilder();

    Assembly(Links links) {
        this.links = links;
    }

    @Override
    public void write(char[] characters, int from, int many) {
        text.append(characters, from, many);
    }

    @Override
    public void write(String written, int from, int many) {
        text.append(written, from, from + many);
    }

    void place(Placed placed, Cast cast) {
        for (Cast.Step step : cast.steps()) {
            switch (step) {
                case Cast.Step.Lines lines -> {
                    encode();
                    encoding.append(lines.encoded());
                }
                case Cast.Step.Words words -> text.append(words.words());
                case Cast.Step.Open open -> text.append(value(placed, open.hole()));
            }
        }
    }

    Encoded encoded() {
        encode();
        return encoding.encoded();
    }

    private String value(Placed placed, int hole) {
        if (hole < Hole.REPLIES) {
            return Integer.toString(placed.numbers().get(hole));
        }
        String command = LayOut.COMMANDS.get(hole - Hole.REPLIES) + " "
                + placed.numbers().getFirst();
        return HTMLOutputFormat.INSTANCE.escapePlainText(
                Objects.requireNonNullElse(Address.mail(links.reply(command)), ""));
    }

    private void encode() {
        encoding.append(text);
        text.setLength(0);
    }

    @Override
    public void flush() {
        // nothing is written further than here
    }

    @Override
    public void close() {
        // nothing is held that could be let go
    }
}
