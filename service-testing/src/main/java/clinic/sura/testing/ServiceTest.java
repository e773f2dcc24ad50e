package clinic.sura.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the service on a free port against the broker and the database of this JVM, with a movable
 * clock and tokens from {@link TestTokens}. Inject {@link Api}, {@link TestEvents} and {@code
 * MovableClock}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceTestEnvironment.class)
@Import(ServiceTestConfiguration.class)
@ActiveProfiles("local")
public @interface ServiceTest {}
