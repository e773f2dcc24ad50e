package clinic.sura.web.relay;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are. */
@ConfigurationProperties("sura.web.services")
record RelayProperties(URI booking, URI treatment, URI notification) {}
