package app.bellwether.rendering;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenderingSettings.class)
class RenderingConfiguration {

    @Bean
    @Lazy
    OwnTemplates ownTemplates(RenderingSettings settings) {
        return settings.templates() == null ? OwnTemplates.none() : OwnTemplates.in(settings.templates());
    }

    @Bean
    @Lazy
    Rendering rendering(OwnTemplates templates) {
        return templates.rendering();
    }
}
