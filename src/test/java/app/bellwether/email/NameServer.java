package app.bellwether.email;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on this machine (RFC 1035) that knows what it is told. */
final class NameServer implements AutoCloseable {

    private static final Map<Integer, String> TYPES = Map.of(1, "A", 12, "PTR", 15, "MX", 16, "TXT");
    private static final int LONGEST_STRING = 255;

    private final Map<String, List<String>> records = new ConcurrentHashMap<>();
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

    NameServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    NameServer publish(String name, String type, String... values) {
        records.put(name + " " + type, List.of(values));
        return this;
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                byte[] answer = answer(asked.getData(), asked.getLength());
                socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
            } catch (IOException closed) {
                // its end, or a question that is none
            }
        }
    }

    private byte[] answer(byte[] asked, int length) throws IOException {
        StringBuilder name = new StringBuilder();
        int at = 12;
        while (asked[at] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(asked, at + 1, asked[at], StandardCharsets.US_ASCII));
            at += asked[at] + 1;
        }
        String type = TYPES.getOrDefault(((asked[at + 1] & 255) << 8) | (asked[at + 2] & 255), "none");
        int end = at + 5;
        String normal = name.toString().toLowerCase(Locale.ROOT);
        boolean exists = records.keySet().stream().anyMatch(known -> known.startsWith(normal + " "));
        List<String> found = records.getOrDefault(normal + " " + type, List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(asked, 0, 2);
        out.writeShort(0x8580 | (exists ? 0 : 3));
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(asked, 12, end - 12);
        for (String value : found) {
            byte[] data = data(type, value);
            out.writeShort(0xc00c);
            out.write(asked, at + 1, 4);
            out.writeInt(60);
            out.writeShort(data.length);
            out.write(data);
        }
        return length > 0 ? bytes.toByteArray() : new byte[0];
    }

    private static byte[] data(String type, String value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (type) {
            case "A" -> bytes.write(InetAddress.getByName(value).getAddress());
            case "TXT" -> {
                for (int at = 0; at < value.length(); at += LONGEST_STRING) {
                    byte[] part = value.substring(at, Math.min(value.length(), at + LONGEST_STRING))
                            .getBytes(StandardCharsets.US_ASCII);
                    bytes.write(part.length);
                    bytes.write(part);
                }
            }
            default -> {
                if (type.equals("MX")) {
                    bytes.write(new byte[] {0, 10});
                }
                for (String label : value.split("\\.", -1)) {
                    bytes.write(label.length());
                    bytes.write(label.getBytes(StandardCharsets.US_ASCII));
                }
                bytes.write(0);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
