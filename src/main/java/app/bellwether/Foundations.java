package app.bellwether;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** What every room stands on: the time, and what comes with the application and is loaded once. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    /** Steps back for any other clock, as the one of the samples, in whatever order the two are found. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Lazy
    Taxonomy taxonomy() {
        return Taxonomy.standard();
    }

    @Bean
    @Lazy
    Linguist linguist(Taxonomy taxonomy) {
        return Linguist.standard(taxonomy);
    }
}
