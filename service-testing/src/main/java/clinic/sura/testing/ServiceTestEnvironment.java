package clinic.sura.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service at the broker and the database of this JVM. */
final class ServiceTestEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "MONGODB_URI=" + TestInfrastructure.mongodbUri(),
            "KAFKA_BOOTSTRAP_SERVERS=" + TestInfrastructure.bootstrapServers())
        .applyTo(context);
  }
}
