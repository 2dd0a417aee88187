package app.bellwether.matching;

/** How many items of each type a brief may have at most (a promise: five is five), and of one interest or source. */
final class Quota {

    static final int SIGNALS = 5;
    static final int HITS = 10;
    static final int INSIGHTS = 5;
    static final int DIGESTS = 1;

    private static final int OF_ONE_SOURCE = 3;
    private static final int OF_ONE_INTEREST = 3;

    private Quota() {}

    static int of(ItemRef.Type type) {
        return switch (type) {
            case SIGNAL -> SIGNALS;
            case HIT -> HITS;
            case INSIGHT -> INSIGHTS;
            case DIGEST -> DIGESTS;
        };
    }

    /** Of one interest among so many that something is of: at least an even share. */
    static int ofOneInterest(ItemRef.Type type, int interests) {
        int share = Math.ceilDiv(of(type), Math.max(1, interests));
        return Math.min(of(type), Math.max(OF_ONE_INTEREST, share));
    }

    static int ofOneSource(ItemRef.Type type) {
        return Math.min(of(type), OF_ONE_SOURCE);
    }
}
