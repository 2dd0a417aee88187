package app.bellwether.email;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** What is published in DNS. Remembers nothing, so that what was just mended is seen. */
final class Dns {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Resolver server;

    /** Asks the name server {@code host:port}, or the one of this machine when that is empty. */
    Dns(String nameServer) {
        String[] parts = nameServer.split(":", 2);
        try {
            SimpleResolver resolver = nameServer.isEmpty() ? new SimpleResolver() : new SimpleResolver(parts[0]);
            if (parts.length > 1) {
                resolver.setPort(Integer.parseInt(parts[1]));
            }
            resolver.setTimeout(PATIENCE);
            this.server = resolver;
        } catch (IOException | NumberFormatException noAddress) {
            throw new IllegalArgumentException("there is no name server " + nameServer, noAddress);
        }
    }

    /** The texts at that name, each as one, in however many strings it comes. */
    List<String> texts(String name) throws IOException {
        return records(Name.fromString(name, Name.root), Type.TXT).stream()
                .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                .toList();
    }

    /** Who takes its mail. */
    List<String> exchangers(String domain) throws IOException {
        return records(Name.fromString(domain, Name.root), Type.MX).stream()
                .map(record -> ((MXRecord) record).getTarget().toString(true))
                .toList();
    }

    List<String> addresses(String name) throws IOException {
        return records(Name.fromString(name, Name.root), Type.A).stream()
                .map(Record::rdataToString)
                .toList();
    }

    /** What an address is called. */
    List<String> names(InetAddress address) throws IOException {
        return records(ReverseMap.fromAddress(address), Type.PTR).stream()
                .map(record -> ((PTRRecord) record).getTarget().toString(true))
                .toList();
    }

    private List<Record> records(Name name, int type) throws IOException {
        Lookup lookup = new Lookup(name, type);
        lookup.setResolver(server);
        lookup.setCache(null);
        Record[] found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> List.of(found);
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new IOException(lookup.getErrorString());
        };
    }
}
