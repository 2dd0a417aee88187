package app.bellwether.web;

import app.bellwether.language.Linguist;
import app.bellwether.signals.WordedSignals;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** No model tells anything. */
@TestConfiguration
class Unworded {

    @Bean
    WordedSignals wordedSignals(Linguist linguist, Clock clock) {
        return new WordedSignals(Drafting.standalone(linguist, new Binder(), clock), linguist);
    }
}
