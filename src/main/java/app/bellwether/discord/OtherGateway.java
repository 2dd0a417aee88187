package app.bellwether.discord;

import java.net.URI;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The gateway of a Discord on this machine, in place of Discord's own: beside its HTTP. */
final class OtherGateway extends ConcurrentSessionController {

    private final String address;

    OtherGateway(String api) {
        this.address = "ws://127.0.0.1:" + URI.create(api).getPort() + "/";
    }

    @Override
    public String getGateway() {
        return address;
    }
}
