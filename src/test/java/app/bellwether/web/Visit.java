package app.bellwether.web;

import java.nio.file.Path;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Sets up the pages for a test, without a server. */
final class Visit {

    private Visit() {}

    /** The door as it is with no mail server and on loopback. */
    static LocalDoor home() {
        return new LocalDoor(new MockEnvironment().withProperty("server.address", "127.0.0.1"));
    }

    /** The door as it is for the world. */
    static LocalDoor world() {
        return new LocalDoor(new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty("spring.mail.host", "smtp.example"));
    }

    static MockMvc to(Object... controllers) {
        return MockMvcBuilders.standaloneSetup(controllers)
                .addFilters(new Guard(new WebSettings("http://localhost:8080", Path.of("target/operator-link"))))
                .build();
    }
}
