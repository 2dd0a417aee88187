package app.bellwether.sources.parsing;

import app.bellwether.mail.PublishedMail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list asks whether somebody wants to be on it. Only a person may answer that.
 *
 * @param link where, as it is written; empty where it is to be answered by mail
 */
public record Confirmation(String link) {

    /** An issue that is called so is longer. */
    private static final int LONGEST = 2500;

    /** Anybody can send one, so no more of its markup is looked at. */
    private static final int MOST_MARKUP = 100_000;

    private static final int LONGEST_LINK = 2000;

    private static final Pattern ASKING = Pattern.compile(
            "(?iu)\\b(?:confirm(?!ed)|verify|activate|validate|double.opt|opt.in|bestätig(?!t)|aktivier|confirmez|confirmer|validez|confirma\\b|confirmar|confirme\\b|conferma\\b|confermare|complete"
                + " your (?:sign.?up|subscription))");
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu)subscri|sign.?up|newsletter|your e-?mail|e-?mail address|mailing.?list|anmeldung|abonn|inscri"
                    + "|suscri|iscrizione|registr|^confirm [0-9a-f+]{8,}");
    private static final Pattern LEADING =
            Pattern.compile("(?i)confirm|verif|activat|validat|subscri|opt.?in|bestaetig|conferma");

    /** Empty for any other mail. */
    public static Optional<Confirmation> asked(PublishedMail mail) {
        var subject = mail.mail().subject();
        if (!ASKING.matcher(subject).find()
                || !ABOUT.matcher(subject).find()
                || mail.mail().text().length() > LONGEST
                || mail.html().length() > MOST_MARKUP
                || mail.plain().length() > MOST_MARKUP
                || !mail.digest().isEmpty()) {
            return Optional.empty();
        }
        var blocks = Stream.of(mail.html(), IssueMarkup.of(mail.plain()))
                .flatMap(markup -> IssueBlocks.of(markup).stream())
                .toList();
        var said = links(blocks, ASKING, true);
        var named = said.isEmpty() ? links(blocks, LEADING, false) : said;
        return Optional.of(new Confirmation(named.stream().findFirst().orElse("")));
    }

    private static List<String> links(List<IssueBlock> blocks, Pattern sign, boolean inWords) {
        return blocks.stream()
                .filter(block ->
                        !inWords || (block.lone() && sign.matcher(block.text()).find()))
                .flatMap(block -> block.links().stream())
                .filter(link -> inWords || sign.matcher(link).find())
                .map(link -> XmlFeed.openable(link, ""))
                .filter(link -> link != null && link.length() <= LONGEST_LINK)
                .toList();
    }
}
