package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Digests;

/** Names finds for ever, by what they quote. */
final class FindIds {

    private FindIds() {}

    static String of(String kind, Claim claim) {
        String key = kind + "|" + claim.origin().article() + "|" + claim.start() + "|" + claim.quote();
        return Digests.sha256(key).substring(0, 16);
    }
}
