package app.bellwether.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as mail programs of many languages write them: whom they quote stands before the date or behind it, on one line or two. */
class RepliesInLanguagesTest {

    private static final String QUOTED = "> Prices fall by half.\n> \n> Answer with: sources 2\n";

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("sources 2", "On Tue, Aug 16, 2016 at 12:52 PM Ada Byron <ada@example.org>\nwrote:"),
                Arguments.of("why 3", "Ada Byron wrote on Tue, 16 Aug 2016\nat 12:52:"),
                Arguments.of("Who said so?", "Ada Byron <ada@example.org> wrote on Tuesday, 16 August\n2016, 12:52:"),
                Arguments.of("quellen 2", "Am Di., 16. Aug. 2016 um 12:52 Uhr schrieb Max Muster\n<max@example.org>:"),
                Arguments.of("Wer sagt das?", "Max Muster schrieb am Di., 16. Aug. 2016\num 12:52 Uhr:"),
                Arguments.of("Danke!", "Max Muster <max@example.org> schrieb am Di., 16. Aug. 2016\num 12:52 Uhr:"),
                Arguments.of("Warum?", "Max von der Au hat am 16.08.2016 um 12:52\ngeschrieben:"),
                Arguments.of("Qui dit cela ?", "Le mar. 16 août 2016 à 12:52, Luc Petit <luc@example.org> a\nécrit :"),
                Arguments.of("Merci bien", "Luc Petit a écrit le mar. 16 août 2016\nà 12:52 :"),
                Arguments.of("Pourquoi ?", "Luc Petit <luc@example.org> a écrit le mardi 16 août\n2016 à 12 h 52 :"),
                Arguments.of(
                        "¿Quién lo dice?", "El mar, 16 ago 2016 a las 12:52, Ana Ruiz (<ana@example.org>)\nescribió:"),
                Arguments.of("Gracias", "Ana Ruiz escribió el mar., 16 ago. 2016\na las 12:52:"),
                Arguments.of(
                        "Chi lo dice?",
                        "Il giorno mar 16 ago 2016 alle ore 12:52 Anna Rossi <anna@example.org>\nha scritto:"),
                Arguments.of("Grazie", "Anna Rossi ha scritto il mar 16 ago 2016\nalle 12:52:"),
                Arguments.of(
                        "Quem diz?", "Em ter., 16 de ago. de 2016 às 12:52, Ana Lima <ana@example.org>\nescreveu:"),
                Arguments.of("Obrigada", "Ana Lima escreveu em ter., 16 de ago. de 2016\nàs 12:52:"),
                Arguments.of("Wie zegt dat?", "Op di 16 aug. 2016 om 12:52 schreef Jan Smit <jan@example.org\n>:"),
                Arguments.of("Dank je", "Jan Smit schreef op di 16 aug. 2016\nom 12:52:"),
                Arguments.of("Kto to mówi?", "wt., 16 sie 2016 o 12:52 Jan Nowak <jan@example.org> napisał(a):"),
                Arguments.of("Dziękuję", "Jan Nowak napisał(a) dnia wt., 16 sie 2016\no 12:52:"),
                Arguments.of("Vem säger det?", "Den tis 16 aug. 2016 kl 12:52 skrev Eva Berg <eva@example.org>:"),
                Arguments.of("Tack", "Eva Berg skrev den tis 16 aug. 2016\nkl. 12:52:"),
                Arguments.of("Hvem siger det?", "Den tirs. 16. aug. 2016 kl. 12.52 skrev Eva Holm\n<eva@example.org>:"),
                Arguments.of("Takk", "Eva Dahl skrev tir. 16. aug. 2016\nkl. 12:52:"),
                Arguments.of("Hvem sier det?", "tir. 16. aug. 2016 kl. 12:52 skrev Eva Dahl <eva@example.org>:"),
                Arguments.of("Kuka sanoo?", "ti 16. elok. 2016 klo 12.52 Eeva Aho (eeva@example.org)\nkirjoitti:"),
                Arguments.of("Kiitos", "Eeva Aho kirjoitti ti 16. elok. 2016\nklo 12.52:"),
                Arguments.of("Кто это сказал?", "вт, 16 авг. 2016 г. в 12:52, Иван Петров <ivan@example.org>:"),
                Arguments.of("Спасибо", "Иван Петров написал(а) вт, 16 авг. 2016 г.\nв 12:52:"),
                Arguments.of("Почему?", "Иван Петров <ivan@example.org> писал(а) 16 августа 2016 г.\nв 12:52:"),
                Arguments.of("谁说的？", "王伟 <wang@example.org> 于2016年8月16日周二 12:52写道："),
                Arguments.of("谢谢", "王伟 <wang@example.org> 于2016年8月16日周二\n12:52写道："),
                Arguments.of("为什么？", "王伟 于 2016年8月16日\n12:52 写道："),
                Arguments.of("誰が言いましたか？", "2016年8月16日(火) 12:52 田中 <tanaka@example.org>:"),
                Arguments.of("ありがとう", "田中 <tanaka@example.org> さんは2016年8月16日\n12:52に書きました:"),
                Arguments.of("なぜ？", "2016/08/16 12:52、田中 <tanaka@example.org>のメール:"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void findsWhatStandsAboveTheQuote(String words, String attribution) {
        assertThat(reply(words + "\n\n" + attribution + "\n\n" + QUOTED)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void findsWhatStandsBelowTheQuote(String words, String attribution) {
        assertThat(reply(attribution + "\n" + QUOTED + "\n" + words)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void findsWhatStandsAboveAnAnswerThatIsNotQuoted(String words, String attribution) {
        assertThat(reply(words + "\n\n" + attribution + "\n\nPrices fall by half.\n"))
                .isEqualTo(words);
    }

    @Test
    void keepsWhatIsQuotedAmongTheWordsAboutIt() {
        var written = "Two things:\n\n> Prices fall by half.\n\nBy half of what?\n\n> Rates rise.\n\nSince when?";

        assertThat(reply(written)).isEqualTo(written);
    }

    @Test
    void keepsTheQuoteThatWasChosenToAskAboutIt() {
        var written = "> Prices fall by half.\n\nBy half of what?";

        assertThat(reply(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As Ada wrote on Tuesday:\nprices fall, and that is that.",
                "Max schrieb mir gestern,\ndass die Preise fallen:",
                "My list for 2016\nand for 12:52:",
                "Wang wrote it in 2016\nand I read it now:"
            })
    void takesNoSentenceForAnAttribution(String written) {
        assertThat(reply("Hello,\n" + written + "\none, two")).isEqualTo("Hello,\n" + written + "\none, two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\nDate: Tue, 16 Aug 2016",
                "Begin forwarded message:\n\nFrom: Ada <ada@example.org>\nSubject: Prices",
                "-------- Weitergeleitete Nachricht --------\nBetreff: Preise\nVon: Max <max@example.org>",
                "---------- Message transféré ---------\nDe : Luc <luc@example.org>\nDate: mar. 16 août 2016",
                "---------- Mensaje reenviado ---------\nDe: Ana <ana@example.org>\nFecha: mar, 16 ago 2016",
                "---------- Messaggio inoltrato ---------\nDa: Anna <anna@example.org>\nData: mar 16 ago 2016",
                "---------- Mensagem encaminhada ---------\nDe: Ana <ana@example.org>\nData: ter., 16 de ago.",
                "---------- Doorgestuurd bericht ---------\nVan: Jan <jan@example.org>\nDatum: di 16 aug. 2016",
                "---------- Przekazana wiadomość ---------\nOd: Jan <jan@example.org>\nData: wt., 16 sie 2016",
                "---------- Vidarebefordrat meddelande ---------\nFrån: Eva <eva@example.org>\nDatum: 16 aug. 2016",
                "---------- Пересылаемое сообщение ---------\nОт: Иван <ivan@example.org>\nДата: 16 авг. 2016",
                "---------- 转发的邮件 ---------\n发件人： 王伟 <wang@example.org>\n主题： 价格",
                "---------- 転送されたメッセージ ---------\n差出人： 田中 <tanaka@example.org>\n件名： 価格"
            })
    void knowsAMessageThatOnlyForwards(String begin) {
        var mail = IncomingMail.read(message("Fwd: Prices", begin + "\n\nstop\n"));

        assertThat(mail.forwards()).isTrue();
        assertThat(mail.reply()).isEmpty();
    }

    @Test
    void readsWhatIsWrittenAboveWhatIsForwarded() {
        var mail = IncomingMail.read(message(
                "Fwd: Prices",
                "sources 2\n\n---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\n\nstop\n"));

        assertThat(mail.forwards()).isFalse();
        assertThat(mail.reply()).isEqualTo("sources 2");
    }

    @Property(tries = 200)
    void neverFailsOnLines(@ForAll @Size(max = 30) java.util.List<String> lines) {
        assertThat(reply(String.join("\n", lines))).isNotNull();
    }

    private static String reply(String text) {
        return IncomingMail.read(message("Re: Your brief", text)).reply();
    }

    private static byte[] message(String subject, String text) {
        return ("From: Reader <reader@example.org>\r\nTo: brief@example.net\r\nSubject: " + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)) + "\r\n")
                .getBytes(UTF_8);
    }
}
