package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries out commands and says what came of them, from what is stored and from nothing else. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Briefs briefs;
    private final Subscribers subscribers;
    private final Dossiers dossiers;
    private final ItemReasons reasons;
    private final Missed missed;
    private final QuestionAnswers asked;
    private final Differences differences;
    private final Objecting objecting;
    private final InterestCommands interests;
    private final PreferenceCommands preferences;
    private final Apart apart;
    private final Clock clock;

    Answers(
            Briefs briefs,
            Subscribers subscribers,
            Dossiers dossiers,
            ItemReasons reasons,
            Missed missed,
            QuestionAnswers asked,
            Differences differences,
            Objecting objecting,
            InterestCommands interests,
            PreferenceCommands preferences,
            Apart apart,
            Clock clock) {
        this.briefs = briefs;
        this.subscribers = subscribers;
        this.dossiers = dossiers;
        this.reasons = reasons;
        this.missed = missed;
        this.asked = asked;
        this.differences = differences;
        this.objecting = objecting;
        this.interests = interests;
        this.preferences = preferences;
        this.apart = apart;
        this.clock = clock;
    }

    boolean areWorded() {
        return asked.isWorded();
    }

    /** Has a model word answers, which takes its time; not to be called within a transaction. */
    void prepare(Question question, Commands commands) {
        commands.commands().stream()
                .filter(command -> command.verb() == Verb.ASK)
                .forEach(command -> subscribers
                        .byId(question.subscriber())
                        .ifPresent(reader -> asked.prepare(
                                command.arguments().getFirst(), briefs.byId(question.brief()), Said.to(reader))));
    }

    Document to(Question question, Commands commands) {
        Subscriber subscriber = subscribers.byId(question.subscriber()).orElseThrow();
        Said said = Said.to(subscriber).answering(question);
        Hints hints = new Hints(said);
        Optional<Brief> brief = briefs.byId(question.brief());
        Replied replied = new Replied();
        for (Command command : single(commands)) {
            if (command.verb().asks()) {
                replied.ifThereIsRoom(() -> section(command, question, brief, said));
            } else if (command.verb() != Verb.STOP) { // which is the last that is done
                replied.change(() -> section(command, question, brief, said));
            }
        }
        commands.unclear().forEach(unclear -> replied.ifThereIsRoom(() -> hints.unclear(unclear, brief)));
        List<Section> sections = replied.sections(hints);
        if (commands.leaves()) {
            sections.add(Farewell.of(subscribers.unsubscribe(subscriber.id()), said));
        }
        if (sections.isEmpty()) {
            sections.add(hints.help(brief));
        }
        return document(sections, subscriber, brief, said);
    }

    /** One for each item, so that as many are answered as there is room for. */
    private static List<Command> single(Commands commands) {
        return commands.commands().stream()
                .flatMap(command -> command.arguments().size() < 2
                        ? Stream.of(command)
                        : command.arguments().stream().map(one -> new Command(command.verb(), List.of(one))))
                .toList();
    }

    /** What cannot be done takes nothing else of the mail with it, least of all the wish to leave. */
    private Section section(Command command, Question question, Optional<Brief> brief, Said said) {
        try {
            return apart.done(() -> carriedOut(command, question, brief, said));
        } catch (TransactionException | DataAccessException later) {
            throw later; // all of the mail is tried again when the database can do it
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("A command {} could not be read", command.verb(), unreadable);
            return new Hints(said).unreadable(command);
        } catch (RuntimeException broken) {
            LOG.error("A command {} could not be carried out; the others of its mail are", command.verb(), broken);
            return new Hints(said).broken(command);
        }
    }

    private Section carriedOut(Command command, Question question, Optional<Brief> brief, Said said) {
        return switch (command.verb()) {
            case MORE, SOURCES, WHY, QUOTE, TIMELINE, DIFF ->
                onItem(command, brief, said, (answered, item) -> aboutItem(command.verb(), answered, item, said));
            case WRONG -> objection(command, brief, said);
            case HELP -> new Hints(said).help(brief);
            case ASK -> asked.to(command.arguments().getFirst(), brief, said);
            case MISSED ->
                missed.of(
                        command.arguments().getFirst(),
                        subscribers.byId(question.subscriber()).orElseThrow(),
                        brief);
            case FOLLOW, LIKE, LESS ->
                onItem(
                        command,
                        brief,
                        said,
                        (answered, item) -> interests.carryOut(command.verb(), answered, item, question.subscriber()));
            case TOPICS, REGIONS, MUTE, UNMUTE -> interests.carryOut(command, question.subscriber());
            case TIME, DAYS, LENGTH, PAUSE, RESUME, ROLE, NOTES, UNDO, STATUS ->
                preferences.carryOut(
                        command, subscribers.byId(question.subscriber()).orElseThrow());
            case STOP -> throw new IllegalStateException("what ends all is done last");
        };
    }

    /** The item's number stands before what is said of it. */
    private Section objection(Command command, Optional<Brief> brief, Said said) {
        List<String> parts = command.arguments().stream()
                .flatMap(all -> Stream.of(all.split(" ", 2)))
                .toList();
        String words = parts.size() > 1 ? parts.getLast() : "";
        Command item = new Command(command.verb(), parts.subList(0, Math.min(1, parts.size())));
        return onItem(item, brief, said, (answered, found) -> objecting.object(answered, found, words, said));
    }

    private static Section onItem(
            Command command, Optional<Brief> brief, Said said, BiFunction<Brief, NumberedItem, Section> each) {
        Hints hints = new Hints(said);
        if (brief.isEmpty()) {
            return hints.noBrief();
        }
        if (command.arguments().isEmpty()) {
            return hints.whichItem(command.verb(), brief.get());
        }
        String number = command.arguments().getFirst();
        return brief.get()
                .item(Integer.parseInt(number))
                .map(found -> each.apply(brief.get(), found))
                .orElseGet(() -> hints.noSuchItem(command.verb(), number, brief.get()));
    }

    private Section aboutItem(Verb verb, Brief brief, NumberedItem item, Said said) {
        Evidences evidences = new Evidences(said);
        return switch (verb) {
            case MORE -> evidences.more(dossiers.of(brief, item));
            case SOURCES -> evidences.sources(dossiers.of(brief, item));
            case QUOTE -> evidences.quotes(dossiers.of(brief, item));
            case TIMELINE -> dossiers.timeline(brief, item, said);
            case DIFF -> differences.of(brief, item, said);
            default -> reasons.of(brief, item, said);
        };
    }

    private Document document(List<Section> sections, Subscriber subscriber, Optional<Brief> brief, Said said) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), subscriber.schedule().zone());
        String headline = sections.size() == 1 ? sections.getFirst().heading() : said.say("answer.several");
        String edition = brief.map(answered -> said.say("answer.about", "day", said.date(answered.date())))
                .orElse("");
        return new Document(
                headline,
                "",
                edition,
                today,
                said.frame().language(),
                new Changed(said).undoneAtOnce(merged(sections)));
    }

    /** Sections of the same heading become one. */
    private static List<Section> merged(List<Section> sections) {
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        sections.forEach(section -> blocks.computeIfAbsent(section.heading(), _ -> new ArrayList<>())
                .addAll(section.blocks()));
        return blocks.entrySet().stream()
                .map(entry -> new Section(Section.Kind.ANSWER, entry.getKey(), entry.getValue()))
                .toList();
    }
}
