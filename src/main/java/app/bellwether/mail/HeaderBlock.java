package app.bellwether.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of an answered message as Outlook and its like put it above that message: {@code From: … Sent: … To: …}. */
final class HeaderBlock {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern FIELD = Pattern.compile("^[ \\t*_>]*+([\\p{L}][\\p{L} .-]{0,24}?)[ *_]*+[:：][ *_].*+");

    /** What the first line of such a header can be called. */
    private static final Set<String> FIRST = Set.of(
            "from",
            "von",
            "de",
            "van",
            "da",
            "od",
            "от",
            "від",
            "från",
            "fra",
            "lähettäjä",
            "feladó",
            "kimden",
            "gönderen",
            "expéditeur",
            "remitente",
            "mittente",
            "发件人",
            "發件人",
            "寄件者",
            "差出人",
            "보낸사람",
            "보낸 사람",
            "από",
            "מאת",
            "من",
            "expeditor",
            "de la",
            "date",
            "datum",
            "data",
            "fecha",
            "sent",
            "gesendet",
            "дата",
            "дата відправлення",
            "subject",
            "betreff");

    /** What other lines of it can be called. */
    private static final Set<String> OTHERS = Set.of(
            "to",
            "an",
            "à",
            "pour",
            "para",
            "aan",
            "a",
            "do",
            "кому",
            "till",
            "til",
            "vastaanottaja",
            "címzett",
            "kime",
            "收件人",
            "宛先",
            "받는사람",
            "받는 사람",
            "προς",
            "către",
            "destinataire",
            "cc",
            "kopie",
            "copie",
            "copia",
            "копия",
            "копія",
            "kopia",
            "抄送",
            "sent",
            "gesendet",
            "envoyé",
            "enviado",
            "verzonden",
            "inviato",
            "wysłano",
            "отправлено",
            "надіслано",
            "skickat",
            "sendt",
            "lähetetty",
            "elküldve",
            "发送时间",
            "傳送時間",
            "送信日時",
            "date",
            "datum",
            "data",
            "fecha",
            "дата",
            "dato",
            "päivämäärä",
            "subject",
            "betreff",
            "objet",
            "asunto",
            "assunto",
            "onderwerp",
            "oggetto",
            "temat",
            "тема",
            "ämne",
            "emne",
            "aihe",
            "tárgy",
            "konu",
            "主题",
            "主旨",
            "件名",
            "제목",
            "reply-to",
            "antwort an",
            "répondre à",
            "responder a",
            "invio",
            "a nome di");

    private HeaderBlock() {}

    static boolean startsAt(List<String> lines, int start) {
        if (!FIRST.contains(field(lines.get(start)))) {
            return false;
        }
        int fields = 1;
        boolean evident = lines.get(start).indexOf('@') >= 0 || lines.get(start).matches(".*\\d.*");
        int last = Math.min(lines.size(), start + MOST_LINES);
        for (int i = start + 1; i < last; i++) {
            String name = field(lines.get(i));
            boolean known = OTHERS.contains(name) || FIRST.contains(name);
            fields += known ? 1 : 0;
            if (!known && !lines.get(i).isBlank() && !lines.get(i).startsWith(" ") && !evident) {
                break;
            }
        }
        return fields >= 3 || (fields == 2 && evident);
    }

    /** Whether the line is one of such a header. */
    static boolean isField(String line) {
        String name = field(line);
        return FIRST.contains(name) || OTHERS.contains(name);
    }

    private static String field(String line) {
        if (line.length() > LONGEST_LINE) {
            return "";
        }
        Matcher field = FIELD.matcher(line + " ");
        return field.matches() ? field.group(1).strip().toLowerCase(Locale.ROOT) : "";
    }
}
