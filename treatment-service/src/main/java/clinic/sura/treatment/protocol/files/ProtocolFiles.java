package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The protocol files on the class path; all are read, and checked, when the service starts. */
@Component
class ProtocolFiles implements Protocols {

  private final Map<String, Protocol> protocols = new TreeMap<>();
  private final Protocol current;

  ProtocolFiles(@Value("${sura.treatment.protocol}") String currentId) throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:protocols/*.yaml")) {
      Protocol protocol = ProtocolReader.read(String.valueOf(file.getFilename()), text(file));
      protocols.put(protocol.id(), protocol);
    }
    Protocol named = protocols.get(currentId);
    if (named == null) {
      throw new InvalidProtocol(
          currentId + ".yaml", List.of("sura.treatment.protocol names it, but there is none"));
    }
    current = named;
  }

  @Override
  public Protocol current() {
    return current;
  }

  @Override
  public Optional<Protocol> find(String id) {
    return Optional.ofNullable(protocols.get(id));
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
