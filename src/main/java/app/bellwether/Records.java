package app.bellwether;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactoryBean;

/** How rows become records, and back, in the repositories of all rooms. */
@AutoConfiguration(before = DataJdbcRepositoriesAutoConfiguration.class)
class Records {

    /** A look-up is one statement, and no transaction of its own: who needs one begins it. */
    @Bean
    static BeanFactoryPostProcessor statementsOnly() {
        return beans -> Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> JdbcRepositoryFactoryBean.class.getName().equals(bean.getBeanClassName()))
                .forEach(bean -> bean.getPropertyValues().add("enableDefaultTransactions", false));
    }

    @Bean
    JdbcCustomConversions conversions() {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(
                        new TextConverter<>(SubscriberId.class, SubscriberId::new, SubscriberId::value),
                        new TextConverter<>(BriefId.class, BriefId::new, BriefId::value),
                        new TextConverter<>(DeliveryId.class, DeliveryId::new, DeliveryId::value),
                        new TextConverter<>(Document.class, DocumentJson::read, DocumentJson::write)));
    }
}
