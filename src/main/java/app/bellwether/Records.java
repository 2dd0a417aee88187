package app.bellwether;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.subscribers.SubscriberId;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** How rows become records, and back, in the repositories of all rooms. A room names what is its own in {@code spring.factories}. */
@AutoConfiguration(before = DataJdbcRepositoriesAutoConfiguration.class)
class Records {

    @Bean
    JdbcCustomConversions conversions() {
        Stream<GenericConverter> ids =
                Stream.of(SubscriberId.class, BriefId.class, DeliveryId.class).map(IdConverter::new);
        Stream<GenericConverter> ofRooms =
                SpringFactoriesLoader.forDefaultResourceLocation().load(GenericConverter.class).stream();
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE, Stream.concat(ids, ofRooms).toList());
    }
}
