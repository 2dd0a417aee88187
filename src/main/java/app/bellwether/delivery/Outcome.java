package app.bellwether.delivery;

/** How an attempt to carry a letter ended. */
public sealed interface Outcome {

    /** The other side took responsibility for it. */
    record Accepted(String receipt) implements Outcome {}

    /** Not now; try again later. */
    record Deferred(String code, String reason, Fault fault) implements Outcome {

        /** It says nothing of other letters. */
        public Deferred(String code, String reason) {
            this(code, reason, Fault.LETTER);
        }
    }

    /** Never; trying again is no use. */
    record Refused(String code, String reason, Fault fault) implements Outcome {

        /** It says nothing of other letters. */
        public Refused(String code, String reason) {
            this(code, reason, Fault.LETTER);
        }

        /** The enhanced status at the end of the code (RFC 3463), or that of an address that does not exist. */
        String status() {
            String last = code.substring(code.lastIndexOf(' ') + 1);
            return last.matches("5\\.\\d{1,3}\\.\\d{1,3}") ? last : "5.1.1";
        }
    }

    /** What is at fault, and so which other letters it concerns. */
    enum Fault {
        /** This letter, or nobody knows what: no other is concerned. */
        LETTER,
        /** Nobody reads there: nothing more is written to that address. */
        ADDRESS,
        /** Where it goes takes no more from us just now. */
        PLACE,
        /** The server that letters are handed to does not work just now. */
        SERVER,
        /** We are refused, whoever the letter is for: policy, reputation, authentication. No reader has to pay for that. */
        SENDER,
        /** We are not let in at all: sign-in, or our address is blocked. */
        ENTRY
    }
}
