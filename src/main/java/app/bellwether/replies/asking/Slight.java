package app.bellwether.replies.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of a question that its answer need not say, in the languages in which one may ask. */
final class Slight {

    private static final Set<String> ASKING = words("""
        who whom whose what which when where why how many much do does did tell me from after before over under during between
        since until its his her our my your you we i any some than make makes made get gets got happen happens happened please there
        about were been being has have had can could would long old high big far
        wer wen wem wann wo warum wieso wie viel viele bis was
        qui quand où pourquoi combien quoi quel quelle est ce que
        quién cuándo dónde qué cuánto cuántos cuántas
        chi quando dove perché quanto quanti quante
        quem onde quantos quantas porquê
        """);

    /**
     * Verbs that wish, attempt or only carry a noun, particles, adverbs, and adjectives of degree. Superlatives are not among
     * them: the largest bank is another than a bank.
     */
    private static final Set<String> SHADING = words("""
        want wants wanted wish wishes wished try tries tried trying decide decides decided plan plans planned intend intends
        intended need needs needed seek seeks sought hope hopes hoped expect expects expected may might will shall should must
        going able
        take takes took taken taking put puts putting give gives gave given giving go goes went gone come comes came coming
        become becomes became let lets
        up down out off away back
        now still already again ever just only also really exactly actually currently recently finally yet soon
        new newer higher bigger larger smaller greater longer further more less latest recent current
        will wollen wollte soll sollte neu neue neuen neuer neues höhere höheren größere
        veut vouloir nouveau nouvelle quiere nuevo nueva vuole nuovo nuova quer novo nova
        """);

    private Slight() {}

    /** It only asks. */
    static boolean asks(String word) {
        return ASKING.contains(word.toLowerCase(Locale.ROOT));
    }

    /** It says something of the question, but who leaves it out may answer all the same. */
    static boolean shades(String word) {
        return SHADING.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }
}
