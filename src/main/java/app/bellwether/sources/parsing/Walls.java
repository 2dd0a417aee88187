package app.bellwether.sources.parsing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What stands between a reader and an article: dialogues about cookies, checks that the reader is no machine, paywalls. */
final class Walls {

    /** By how the programs that ask for consent call what they put on a page. */
    private static final String CONSENT = String.join(
            ", ",
            "#onetrust-consent-sdk, #onetrust-banner-sdk, #onetrust-pc-sdk, .optanon-alert-box-wrapper,"
                    + " #optanon-popup-wrapper",
            "#CybotCookiebotDialog, #CybotCookiebotDialogBodyUnderlay, .CookieDeclaration",
            "#qc-cmp2-container, .qc-cmp2-container, .qc-cmp-ui-container, .qc-cmp2-ui",
            "#didomi-host, #didomi-popup, #didomi-notice, .didomi-popup-container",
            "[id^=sp_message_container], [id^=sp_privacy_manager], .sp_message_container, .message-container[id^=sp]",
            "#usercentrics-root, #usercentrics-cmp-ui, #uc-banner, #uc-main-dialog, .uc-banner-wrapper",
            "#truste-consent-track, #trustarc-banner-overlay, .truste_overlay, .truste_box_overlay, #consent_blackbar",
            "#iubenda-cs-banner, .iubenda-cs-container, .osano-cm-window, .osano-cm-dialog, #ketch-banner,"
                    + " #lanyard_root",
            "#cmplz-cookiebanner-container, .cmplz-cookiebanner, #BorlabsCookieBox, #BorlabsCookieBoxWrap",
            ".cky-consent-container, .cky-modal, #cookie-law-info-bar, #cookie-notice, #moove_gdpr_cookie_info_bar",
            "#klaro, .klaro, #tarteaucitronRoot, #axeptio_overlay, #cmpbox, #cmpwrapper, .cmpbox, #_evidon_banner",
            ".fc-consent-root, .fc-message-root, .cc-window, .cc-banner, #sliding-popup, .eu-cookie-compliance-banner",
            "#hs-eu-cookie-confirmation, #shopify-pc__banner, #termsfeed-com---nb, .termsfeed-com---nb, #ccc");

    /** By what a page says that it is, or is commonly called. */
    private static final String DIALOGUE = "[role=dialog], [role=alertdialog], [aria-modal=true], dialog,"
            + " [id*=cookie-banner], [class*=cookie-banner], [id*=cookie-consent], [class*=cookie-consent],"
            + " [id*=cookieconsent], [class*=cookieconsent], [id*=consent-banner], [class*=consent-banner],"
            + " [class*=consent-modal], [id*=consent-modal], [id*=gdpr], [class*=gdpr], [class*=cookie-notice],"
            + " [class*=CookieBanner], [class*=CookieConsent], [class*=cookie-policy-popup]";

    private static final Evaluator NAMED = QueryParser.parse(CONSENT);
    private static final Evaluator CALLED = QueryParser.parse(DIALOGUE);
    private static final Set<String> WORDS = Set.of("html", "body", "p", "h1", "h2", "h3", "li", "td", "blockquote");
    private static final String ARTICLE = "article, main, [itemprop=articleBody], [role=main]";

    private static final Pattern ASKS_FOR_CONSENT = pattern(
            "(?:we|wir|nous|nosotros|noi|nós|wij|vi|my)(?:,? and| und|,? et| y| e| en| och| og| i)"
                    + " (?:our|unsere|nos|nuestros|i nostri|os nossos|onze|våra|vores|våre|nasi) (?:\\d+ )?(?:\\w+"
                    + " )?(?:partner|socios|parceiros)",
            "(?:we|this (?:web)?site) uses? cookies",
            "(?:accept|reject|allow|decline|refuse) (?:all|cookies)",
            "(?:manage|change|set) (?:your |my )?(?:cookie |privacy |consent )?(?:preferences|choices|settings)",
            "stor(?:e|ing) and/or access(?:ing)? information on (?:a|your) device",
            "(?:withdraw|give|manage|provide|change) (?:your |my )?consent",
            "legitimate interests?",
            "wir (?:verwenden|nutzen|setzen) [\\w ,]{0,40}cookies",
            "alle (?:cookies )?(?:akzeptieren|ablehnen|zulassen|annehmen)|ihre einwilligung|einwilligung"
                    + " (?:widerrufen|erteilen)",
            "berechtigte[sn]? interesses?|datenschutzeinstellungen",
            "nous utilisons [\\w ,]{0,40}cookies|tout (?:accepter|refuser)|votre consentement|param[ée]trer"
                    + " (?:les|vos) cookies",
            "(?:utilizamos|usamos) [\\w ,]{0,40}cookies|aceptar (?:todas?|y continuar)|rechazar todas?|su"
                    + " consentimiento|tu consentimiento",
            "(?:utilizziamo|usiamo) [\\w ,]{0,40}cookie|accetta(?:re)? tutt[ioe]|rifiuta(?:re)? tutt[ioe]|il tuo"
                    + " consenso",
            "aceitar (?:todos|tudo)|rejeitar (?:todos|tudo)|o seu consentimento",
            "(?:wij|we) gebruiken [\\w ,]{0,40}cookies|alles (?:accepteren|weigeren)|uw toestemming",
            "używamy [\\w ,]{0,40}cookies|zaakceptuj wszystkie|vi bruger cookies|vi använder cookies|vi bruker"
                    + " informasjonskapsler|godkänn alla|tillad alle");

    private static final Pattern CHECKS_READER = pattern(
            "just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human",
            "are you a (?:robot|human)|robot or human|pardon our interruption|you have been blocked|access denied",
            "unusual (?:traffic|activity)|enable javascript and cookies|complete the security check|bot detection",
            "press (?:&|and) hold|sind sie ein (?:mensch|roboter)|êtes-vous un (?:humain|robot)|ddos protection");
    private static final String CHECK =
            "#challenge-form, #challenge-running, #cf-challenge-running, .cf-browser-verification,"
                    + " #cf-wrapper, #px-captcha, #sec-if-cpt-container, iframe[src*=captcha-delivery],"
                    + " iframe[src*=_Incapsula_Resource], script[src*=captcha-delivery]";

    private static final Pattern ASKS_FOR_MONEY = pattern(
            "subscribe (?:now )?to (?:continue|keep|read|unlock)|(?:continue|keep) reading (?:with|by|for)",
            "(?:article|story|content) is (?:reserved |only )?(?:available )?(?:exclusively )?(?:for|to) (?:our"
                    + " )?(?:paid |premium )?(?:subscribers|members)",
            "already a (?:subscriber|member)\\?|(?:read|reached|used) (?:all )?(?:of )?your (?:\\w+ )?free"
                    + " articles|unlock this article",
            "(?:jetzt|artikel) (?:weiterlesen|freischalten)|nur für abonnent|(?:sie sind |schon |bereits"
                    + " )abonnent(?:in)?\\?",
            "réservée?s? (?:à nos|aux) abonnés|déjà abonnée? ?\\?|reste [\\d,. ]+ ?% de cet article",
            "(?:exclusivo|solo) para (?:suscriptores|assinantes)|ya (?:eres|soy) suscriptor|já é assinante\\?",
            "riservat[oa] agli abbonati|sei già abbonato|alleen voor abonnees|al abonnee|tylko dla"
                    + " (?:prenumeratorów|subskrybentów)",
            "bara för prenumeranter|kun for abonnenter|forbeholdt abonnenter|redan prenumerant\\?");
    private static final String LOCKED = "meta[name=article:content_tier][content~=(?i)locked|metered],"
            + " meta[property=article:content_tier][content~=(?i)locked|metered],"
            + " [itemprop=isAccessibleForFree][content~=(?i)false]";

    private static final int MOST_CALLED = 200;
    private static final int LONGEST_ASKED = 20_000;
    private static final int BETWEEN_ASKING = 250;
    private static final int NOTICE = 600;
    private static final int LITTLE = 600;

    private Walls() {}

    /**
     * Takes dialogues off a page, however long they are beside the article; one in which the article stands is none. A whole page may be
     * commonly called like one, too: so only what asks throughout, or is little of the page, is a dialogue for its name.
     */
    static void removeDialogues(Document page) {
        var around = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        for (var article : page.select(ARTICLE)) {
            @Nullable Element up = article;
            while (up != null && around.add(up)) {
                up = up.parent();
            }
        }
        dialogues(page, NAMED, around).forEach(Node::remove);
        // the inner ones first: what is around them may be the page
        var called = dialogues(page, CALLED, around).reversed();
        called.stream().limit(MOST_CALLED).filter(Walls::asksThroughout).forEach(Node::remove);
        var most = page.text().length() / 4;
        called.stream()
                .limit(MOST_CALLED)
                .filter(element -> element.text().length() < most)
                .forEach(Node::remove);
    }

    /** An article may say of its words that they are about dialogues. */
    private static List<Element> dialogues(Document page, Evaluator evaluator, Set<Element> around) {
        return page.select(evaluator).stream()
                .filter(element -> !WORDS.contains(element.normalName()) && !around.contains(element))
                .toList();
    }

    private static boolean asksThroughout(Element element) {
        var all = element.text();
        var words = all.substring(0, Math.min(all.length(), LONGEST_ASKED));
        var asked = ASKS_FOR_CONSENT.matcher(words).results().count();
        return asked > 2 && asked * BETWEEN_ASKING > words.length();
    }

    /** Why what was found on the page is not its article, as the end of "The page …"; empty when it may be. */
    static Optional<String> instead(Document page, String found) {
        var little = found.length() < LITTLE;
        if (little
                && (!page.select(CHECK).isEmpty()
                        || CHECKS_READER.matcher(page.title()).find())) {
            return Optional.of("checks whether its reader is a person");
        }
        var paragraphs = found.split("\n\n", -1);
        var asking = Stream.of(paragraphs)
                .filter(Walls::isAboutConsent)
                .mapToInt(String::length)
                .sum();
        return asking * 2 > found.length() && asking > 0 ? Optional.of("asks for consent") : Optional.empty();
    }

    private static boolean isAboutConsent(String paragraph) {
        return ASKS_FOR_CONSENT.matcher(paragraph).results().limit(2).count() > 1
                || (paragraph.length() < NOTICE
                        && ASKS_FOR_CONSENT.matcher(paragraph).find());
    }

    /** Whether the page's head says that its article is to be paid for. */
    static boolean isLocked(Document page) {
        return !page.select(LOCKED).isEmpty();
    }

    /** Whether there is an offer among what was found. */
    static boolean asksForMoney(String found) {
        return Stream.of(found.split("\n\n", -1)).anyMatch(Walls::isOffer);
    }

    /** A paragraph that is no part of an article: an offer, or a request for consent. */
    static boolean isNotice(String paragraph) {
        return isOffer(paragraph)
                || (paragraph.length() < NOTICE
                        && ASKS_FOR_CONSENT
                                        .matcher(paragraph)
                                        .results()
                                        .limit(3)
                                        .count()
                                > 2);
    }

    private static boolean isOffer(String paragraph) {
        return paragraph.length() < NOTICE / 2
                && ASKS_FOR_MONEY.matcher(paragraph).find();
    }

    private static Pattern pattern(String... phrases) {
        return Pattern.compile(
                "\\b(?:" + String.join("|", phrases) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
