package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The messages of a plain digest (RFC 1153): divided by thirty hyphens, each with a header of its own. */
final class DigestText {

    private static final int MOST = 200;
    private static final Pattern PREAMBLE_ENDS = Pattern.compile("(?m)^-{70}[ \\t]*+$");
    private static final Pattern BETWEEN = Pattern.compile("(?m)^-{30}[ \\t]*+$");
    private static final Pattern HEADED =
            Pattern.compile("(?is)\\A(?:[\\w-]{1,60}+:[^\\n]*+\\n|[ \\t][^\\n]*+\\n)++\\n");
    private static final Pattern FROM = Pattern.compile("(?im)^From:[ \\t]*+\\S");

    /** Its characters are read already, whatever they were once transferred as. */
    private static final Pattern TRANSFER =
            Pattern.compile("(?im)^Content-(?:Type|Transfer-Encoding):[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+");

    private DigestText() {}

    /** Each as a message; none when it is no digest. */
    static List<byte[]> of(String text) {
        var begins = PREAMBLE_ENDS.matcher(text);
        List<byte[]> messages = new ArrayList<>();
        if (begins.find()) {
            for (String part : BETWEEN.split(text.substring(begins.end()), MOST)) {
                String message = part.stripLeading();
                var header = HEADED.matcher(message);
                if (header.find() && FROM.matcher(header.group()).find()) {
                    String fields = TRANSFER.matcher(header.group()).replaceAll("");
                    messages.add((fields + message.substring(header.end())).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return messages;
    }
}
