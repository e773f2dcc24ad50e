package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.SignedOffProtocols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
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

  ProtocolFiles(@Value("${sura.treatment.protocol}") String currentId, SignedOffProtocols signedOff)
      throws IOException {
    var schema = new ProtocolSchema();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:protocols/*.yaml")) {
      String name = String.valueOf(file.getFilename());
      String text = text(file);
      Protocol protocol = ProtocolReader.read(name, text, schema);
      requireUnchanged(name, protocol.id(), text, signedOff);
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
  public List<Protocol> all() {
    return protocols.values().stream()
        .sorted(Comparator.comparing(Protocol::programme).thenComparing(Protocol::version))
        .toList();
  }

  @Override
  public Optional<Protocol> find(String id) {
    return Optional.ofNullable(protocols.get(id));
  }

  /** Charts name the version that they were written under: it must say what it said then. */
  static void requireUnchanged(String file, String id, String text, SignedOffProtocols signedOff) {
    String sha256 = sha256(text);
    if (!signedOff.keep(id, sha256).equals(sha256)) {
      throw new InvalidProtocol(
          file,
          List.of(
              "this version is signed off, and the file was changed since:"
                  + " put it back, and make the change in a file of the next version"));
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
