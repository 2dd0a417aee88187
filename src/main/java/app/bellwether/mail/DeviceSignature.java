package app.bellwether.mail;

import java.util.Set;
import java.util.regex.Pattern;

/** The line that a telephone or mail program adds of itself ("Sent from my iPhone"). */
final class DeviceSignature {

    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 9;

    private static final Pattern SENT = Pattern.compile(
            "(?iu)^[\\p{P}\\p{S}\\s]*+(sent|envoyé|gesendet|verzonden|enviado|inviato|skickat|sendt|lähetetty|wysłane|wysłano|odesláno|odoslané|elküldve"
                + "|отправлено|надіслано|gönderildi|trimis|από|發自|发自|从我的|從我的|iphoneから)\\b?.*+");
    private static final Pattern SENT_AT_END =
            Pattern.compile("(?iu)^.*(gesendet|verzonden|verstuurd|geschickt|gönderildi|傳送|发送|送信|보냄)[.!]?");
    private static final Pattern SENT_BY =
            Pattern.compile("(?iu)^[\\p{P}\\p{S}\\s]*+sent (from|via|with|by|using|through|on)\\b.*+");
    private static final Pattern GET_APP =
            Pattern.compile("(?iu)^(get|télécharge[zr]|holen sie sich|obtener|scarica|hämta|baixar)\\b.*outlook.*+");
    private static final Pattern FROM = Pattern.compile(
            "(?iu)^(\\p{L}+ )?(from|von|de|da) (my |mon |mein\\p{L}* |mi |il mio )?\\p{L}+( \\p{L}*\\d\\p{L}*)?");
    private static final Pattern CLAUSE = Pattern.compile("[,.;!](\\s|$)");
    private static final Pattern DEVICE = Pattern.compile(
            "(?iu)^.*(iphone|ipad|ipod|android|mobil|mobiel|handy|phone|\\bcell\\b|blackberry|windows|outlook|\\bmail(box)?\\b|airmail|yahoo"
                + "|samsung|galaxy|huawei|xiaomi|pixel|nokia|\\bhtc\\b|alcatel|tablet|device|smartphone|téléphone|teléfono|telefon|proton|gmail"
                + "|spark|hey\\b).*+");
    private static final Set<Character> SENTENCE_ENDS = Set.of('.', '!', '?', ':');

    private DeviceSignature() {}

    static boolean matches(String raw) {
        String line = raw.strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        if (GET_APP.matcher(line).matches()) {
            return true;
        }
        String clause = CLAUSE.split(line, 2)[0];
        boolean device = DEVICE.matcher(clause).matches();
        if (SENT.matcher(line).matches() || SENT_AT_END.matcher(line).matches()) {
            boolean bare = clause.equals(line) && words(line) <= MOST_WORDS;
            return device || (bare && SENT_BY.matcher(line).matches());
        }
        return device && FROM.matcher(line).matches() && !SENTENCE_ENDS.contains(line.charAt(line.length() - 1));
    }

    private static int words(String line) {
        return line.split("\\s++").length;
    }
}
