package app.bellwether.subscribers;

import java.util.Optional;

/** Who is signed in, for a short while. Only hashes of what the browsers keep are stored. */
public interface Sessions {

    /** Begins a session. @return what the browser keeps */
    String begin(SubscriberId subscriber);

    /** Whose session it is, as long as it lasts; being asked keeps it alive. */
    Optional<SubscriberId> whose(String secret);

    /** Ends one session. */
    void end(String secret);

    /** What a form of this session carries, so that no other site can make it up. */
    String formSecret(String secret);
}
