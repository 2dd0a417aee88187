package app.bellwether.subscribers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links in PostgreSQL. */
@Component
class StoredLinks implements ReaderLinks {

    /** No purpose of a token and no stamp has it. */
    private static final byte CODE = 101;

    private static final int CODE_BYTES = 5;

    private final LinkRepository links;
    private final HistoryRepository past;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Keys keys;
    private final TokenKeys tokenKeys;
    private final Clock clock;

    StoredLinks(
            SubscriberStore store,
            TransactionTemplate transactions,
            Subscribers subscribers,
            Keys keys,
            TokenKeys tokenKeys,
            Clock clock) {
        this.links = store.links();
        this.past = store.past();
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.keys = keys;
        this.tokenKeys = tokenKeys;
        this.clock = clock;
    }

    @Override
    public String code(SubscriberId conversation) {
        byte[] whom = conversation.value().getBytes(StandardCharsets.UTF_8);
        byte[] said = ByteBuffer.allocate(1 + whom.length).put(CODE).put(whom).array();
        byte[] signed = tokenKeys.signed(tokenKeys.current(), said, CODE_BYTES);
        String code = Base32.encode(Arrays.copyOfRange(signed, said.length, signed.length))
                .toUpperCase(Locale.ROOT);
        int half = code.length() / 2;
        return code.substring(0, half) + "-" + code.substring(half);
    }

    @Override
    public boolean isAsked(String key) {
        return leader(key).flatMap(links::asked).isPresent();
    }

    private Optional<SubscriberId> leader(String key) {
        return keys.holder(Keys.Purpose.LINK, key);
    }

    @Override
    public Optional<Link> link(String key, String code, String origin) {
        return transactions.execute(_ -> leader(key)
                .flatMap(leader -> links.asked(leader)
                        .filter(follower -> isSame(code, code(follower)))
                        .flatMap(follower -> linked(key, leader, follower, origin))));
    }

    /** As typed: in any case, with or without the hyphen. */
    private static boolean isSame(String typed, String code) {
        return MessageDigest.isEqual(bare(typed), bare(code)); // in constant time
    }

    private static byte[] bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Link> linked(String key, SubscriberId leader, SubscriberId follower, String origin) {
        Map<SubscriberId, Subscriber> both =
                subscribers.lock(List.of(leader, follower)); // before their keys, as everywhere
        Subscriber reader = both.get(leader);
        Subscriber before = both.get(follower);
        return reader != null
                        && before != null
                        && links.asked(leader).filter(follower::equals).isPresent()
                        && keys.use(Keys.Purpose.LINK, key)
                ? Optional.of(linked(reader, before, origin))
                : Optional.empty();
    }

    private Link linked(Subscriber leader, Subscriber before, String origin) {
        SubscriberId follower = before.id();
        Consent.Proof proof = new Consent.Proof("button of a link mailed to the address it reads with", origin);
        subscribers.confirm(follower, proof);
        // what somebody had who waited to be linked is nothing to go back to
        Past.Author author = before.active() ? Past.Author.READER : Past.Author.SIGN_UP;
        subscribers.change(follower, author, _ -> leader.preferences());
        past.keep(leader.id(), clock.instant(), Consent.Act.LINKED, proof);
        links.link(follower, clock.instant());
        return links.of(follower).getFirst();
    }

    @Override
    public List<Link> of(SubscriberId id) {
        return links.of(id);
    }

    @Override
    public boolean end(SubscriberId id) {
        return transactions.execute(_ -> {
            subscribers.lock(id);
            boolean any = !links.of(id).isEmpty();
            links.deleteByLeaderOrFollower(id, id);
            return any;
        });
    }
}
