package app.bellwether;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or, with a command's name as the first argument, that command of the command line. */
@SpringBootApplication
public class Bellwether {

    public static void main(String[] arguments) {
        SpringApplication.run(Bellwether.class, arguments);
    }
}
