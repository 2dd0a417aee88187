package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class WebSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WebSettings.class)
    static class Settings {}

    @Test
    void keepsTheOperatorsLinkInTheDirectoryOfTheData() {
        runner.withPropertyValues("bellwether.data=/srv/brief")
                .run(context -> assertThat(context.getBean(WebSettings.class).operatorLink())
                        .isEqualTo(Path.of("/srv/brief/operator-link")));
        runner.run(context ->
                assertThat(context.getBean(WebSettings.class).operatorLink()).isEqualTo(Path.of("data/operator-link")));
    }
}
