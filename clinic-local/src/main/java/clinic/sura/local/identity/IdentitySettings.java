package clinic.sura.local.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where it is reached and whom it serves.
 *
 * @param keyFile keeps the signing key, so that tokens survive a restart
 * @param webAddresses the addresses under which browsers open clinic-web
 */
@ConfigurationProperties("sura.identity")
record IdentitySettings(
    String issuer, Path keyFile, List<String> webAddresses, String webSecret, String cliSecret) {}
