package app.bellwether;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.DaysOff;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.PreferencesJson;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactoryBean;

/** How rows become records, and back, in the repositories of all rooms. */
@AutoConfiguration(before = DataJdbcRepositoriesAutoConfiguration.class)
class Records {

    /** They insert; and a look-up is one statement, and no transaction of its own: who needs one begins it. */
    @Bean
    static BeanFactoryPostProcessor repositories() {
        return beans -> Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> JdbcRepositoryFactoryBean.class.getName().equals(bean.getBeanClassName()))
                .forEach(bean -> bean.getPropertyValues()
                        .add("enableDefaultTransactions", false)
                        .add("repositoryBaseClass", InsertingRepository.class));
    }

    /** Not asked of the database, which may be away. */
    @Bean
    JdbcDialect dialect() {
        return new TextArrays();
    }

    @Bean
    JdbcCustomConversions conversions() {
        return JdbcCustomConversions.of(
                dialect(),
                List.of(
                        new NumberArrays(),
                        new TextConverter<>(
                                DaysOff.class,
                                dates -> DaysOff.parse(dates.lines().toList()),
                                off -> String.join("\n", off.texts())),
                        new TextConverter<>(Interest.class, PreferencesJson::interest, PreferencesJson::text),
                        new TextConverter<>(Preferences.class, PreferencesJson::read, PreferencesJson::write),
                        new TextConverter<>(SubscriberId.class, SubscriberId::new, SubscriberId::value),
                        new TextConverter<>(BriefId.class, BriefId::new, BriefId::value),
                        new TextConverter<>(DeliveryId.class, DeliveryId::new, DeliveryId::value),
                        new TextConverter<>(ArticleId.class, ArticleId::new, ArticleId::value),
                        new TextConverter<>(StoryId.class, StoryId::new, StoryId::value),
                        new TextConverter<>(SignalId.class, SignalId::new, SignalId::value),
                        new TextConverter<>(Key.class, Key::parse, Key::toString),
                        new TextConverter<>(Document.class, DocumentJson::read, DocumentJson::write)));
    }
}
