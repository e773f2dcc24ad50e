package clinic.sura.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service this is.
 *
 * @param service booking, treatment or notification; it names the database, the consumer group and
 *     the dead-letter topic
 */
@ConfigurationProperties("sura")
public record PlatformProperties(String service) {}
