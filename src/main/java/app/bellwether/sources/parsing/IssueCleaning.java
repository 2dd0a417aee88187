package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a newsletter what is not told to everybody: its frame, its sponsors, and whatever says whose mail it was. */
final class IssueCleaning {

    private static final int SHORT = 400;
    private static final int GREETING = 80;

    /** The way out, why it came, where else it is: in the languages that are read. */
    private static final Pattern FRAME =
            Pattern.compile("(?iu)^\\W*unsubscribe\\b|\\bunsubscribe\\s*(?:here|from (?:this|these|all)|at any"
                + " time|instantly|[|·•]|\\W*$)|\\b(?:click|here)\\b.{0,40}\\bunsubscribe|^\\W*opt[-"
                + " ]out\\b|^.{0,40}\\b(?:view|read|open|see)\\b.{0,30}\\b(?:in|on) (?:your |a |the )?(?:web"
                + " )?(?:browser|web|app)(?: or online)?\\W*$|\\breply to this"
                + " (?:e-?mail|message|newsletter)\\b|^\\W*thank(?:s| you) for reading\\W*|^\\W*(?:view|read)"
                + " (?:online|this (?:e-?mail|issue|newsletter))\\b|\\b(?:manage|update|change|edit) your (?:\\w+"
                + " )?(?:preferences|subscription|profile|settings)|^\\W*manage"
                + " (?:preferences|subscriptions?)|\\byou(?:'re|’re| are)? (?:received?|receiving|getting)"
                + " this\\b|this (?:e-?mail|message|newsletter) was sent|was this (?:e-?mail )?forwarded|forwarded"
                + " this (?:e-?mail|newsletter)|^.{0,20}forward (?:this|it) to|to (?:y?our) address"
                + " book|^\\W*(?:privacy policy|terms(?: of"
                + " (?:use|service))?)\\b.{0,30}$|^\\W*(?:©|\\(c\\)|copyright\\b)|all rights"
                + " reserved|^\\W*(?:subscribe|sign up|upgrade)(?: now| here| to (?:paid|the|our)\\b.{0,40}| for"
                + " free)?\\W*$|^(?:share|like|comment|restack|tweet|leave a comment|read in app|advertise(?: with"
                + " us)?|start writing|get the app|refer a friend|share this"
                + " \\w+)\\W*$|\\babbestell|^.{0,60}\\babmelden\\W*$|im browser (?:ansehen|öffnen|anzeigen|lesen)|sie"
                + " erhalten diese|se désabonner|désinscri|dans (?:votre|le) navigateur|vous recevez ce|darse de"
                + " baja|cancelar (?:la|tu|su) suscripción|en (?:tu|el|su) navegador|recib(?:es|e)"
                + " este|disiscriv|annulla (?:l')?iscrizione|nel (?:tuo )?browser|ricevi questa|cancelar (?:a |sua"
                + " )?(?:inscrição|assinatura)|no (?:seu )?navegador|você está recebendo");

    /** Who paid for what follows. */
    private static final Pattern SPONSOR =
            Pattern.compile("(?iu)^\\W*(?:(?:our )?sponsors?|sponsored|advertisement|advertorial|promoted"
                + "|anzeige|werbung|publicité|sponsorisé|publicidad|patrocinado|pubblicità|publicidade)\\W*$|^\\W*(?:sponsored|promoted)"
                + " (?:by|content|post|message|link)\\b|^\\W*(?:sponsor|advertisement|anzeige)\\s*:|^\\W*(?:paid"
                + " (?:post|partnership|content)|partner content|a (?:word|message) from our"
                + " (?:sponsors?|partners?)|from our (?:sponsors?|partners?))\\b|^\\W*(?:together with|presented"
                + " by|brought to you by|in partnership with) .{1,40}$|"
                + "\\((?:sponsor(?:ed)?|ad|anzeige|publicité)\\)\\W*$");

    /** What leads on and says nothing by itself. */
    private static final Pattern MORE = Pattern.compile(
            "(?iu)^\\W*(?:(?:read|continue|keep|learn|find out|see|view|click|get|full)(?: [\\w’']+){0,3}?"
                + " (?:more|here|stor(?:y|ies)|articles?|posts?|reading|details|report|thread|interview|now|online)|read(?:"
                + " on)?|full story|source|link|more|here|(?:go|dig) deeper|weiterlesen|mehr(?:"
                + " (?:lesen|erfahren|dazu))?|zum (?:artikel|beitrag)|lire (?:la suite|l['’]article|plus)|(?:leer|ver)"
                + " más|seguir leyendo|leggi (?:tutto|di più|l['’]articolo)|continua a leggere|(?:ler|saiba|leia)"
                + " mais)\\W*$");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]++");

    /** At the end of an address it is of the sentence. */
    private static final String PUNCTUATION = ".,;:!?)]";

    private final MailLinks links;
    private final List<String> addressees;

    /** @param addressees addresses and names of whom it was sent to */
    IssueCleaning(MailLinks links, List<String> addressees) {
        this.links = links;
        this.addressees = addressees.stream()
                .map(one -> one.toLowerCase(Locale.ROOT).strip())
                .filter(one -> one.length() > 2)
                .toList();
    }

    static boolean isMore(String text) {
        return MORE.matcher(text).find();
    }

    static boolean isSponsor(String text) {
        return text.length() <= SHORT && SPONSOR.matcher(text).find();
    }

    /** What is left, in order. */
    List<IssueBlock> clean(List<IssueBlock> blocks) {
        var kept = new ArrayList<IssueBlock>();
        for (var block : blocks) {
            if (block.equals(IssueBlock.RULE)) {
                kept.add(block);
            } else if (!isFrame(block.text())) {
                var text = withoutAddresses(block.text());
                if (!text.isEmpty()) {
                    kept.add(new IssueBlock(
                            block.rank(), text, withoutAddresses(block.lead()), block.lone(), block.links()));
                }
            }
        }
        return kept;
    }

    /** A sentence about browsers is not a frame; a short line with the words of one is, and so is one that says who reads. */
    private boolean isFrame(String text) {
        if (text.length() > SHORT) {
            return false;
        }
        var said = text.toLowerCase(Locale.ROOT);
        return FRAME.matcher(text).find()
                || addressees.stream()
                        .anyMatch(one -> said.contains(one) && (one.contains("@") || said.length() <= GREETING));
    }

    /** What is an address on the web stays as far as it is for everybody; the recipient's does not. */
    private String withoutAddresses(String text) {
        var said = text;
        if (text.contains("://") || text.contains("www.")) {
            said = ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(forEverybody(found.group())));
        }
        for (var one : addressees) {
            said = one.contains("@") ? said.replaceAll("(?iu)" + Pattern.quote(one), "") : said;
        }
        return CleanText.squeezed(said);
    }

    private String forEverybody(String written) {
        var end = written.length();
        while (end > 0 && PUNCTUATION.indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        var address = written.substring(0, end);
        return links.readable(address.startsWith("www.") ? "https://" + address : address)
                        .orElseGet(() -> host(address))
                + written.substring(end);
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://(?:[^/?#]*@)?", "").replaceFirst("[/?#].*", "");
    }

    /** Whether these words are all in those, so that the one names the other. */
    static boolean says(String one, String other) {
        var words = words(one);
        var there = words(other);
        return !words.isEmpty()
                && words.stream().filter(there::contains).count() >= words.size() * .8
                && there.size() <= words.size() * 2 + 2;
    }

    private static Set<String> words(String text) {
        return Set.of(Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .toArray(String[]::new));
    }
}
