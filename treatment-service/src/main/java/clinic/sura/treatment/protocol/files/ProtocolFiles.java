package clinic.sura.treatment.protocol.files;

import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.SignedOffProtocols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The protocol files that are shipped, and those that an installation brings; all are read, and
 * checked, when the service starts.
 */
@Component
class ProtocolFiles implements Protocols {

  private static final String SHIPPED = "classpath:protocols/*.yaml";

  private final Map<String, Protocol> protocols = new TreeMap<>();
  private final Map<String, String> digests = new TreeMap<>();
  private final Set<String> own = new TreeSet<>();
  private final List<Protocol> inUse;

  ProtocolFiles(
      @Value("${sura.treatment.protocols}") List<String> idsInUse,
      @Value("${sura.treatment.protocol-files}") String ownFiles,
      SignedOffProtocols signedOff)
      throws IOException {
    var schema = new ProtocolSchema();
    for (Resource file : resources(SHIPPED)) {
      read(file, schema, signedOff);
    }
    for (Resource file : ownFiles.isBlank() ? List.<Resource>of() : resources(ownFiles)) {
      own.add(read(file, schema, signedOff));
    }
    inUse = idsInUse.stream().map(this::named).toList();
    if (inUse.stream().map(Protocol::programme).distinct().count() != inUse.size()) {
      throw new InvalidProtocol(
          idsInUse.toString(), List.of("sura.treatment.protocols names a programme twice"));
    }
  }

  private static List<Resource> resources(String pattern) throws IOException {
    return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
  }

  private String read(Resource file, ProtocolSchema schema, SignedOffProtocols signedOff) {
    String name = String.valueOf(file.getFilename());
    String text = text(file);
    Protocol protocol = ProtocolReader.read(name, text, schema);
    if (protocols.containsKey(protocol.id())) {
      throw new InvalidProtocol(
          name, List.of("there is another file of this version: make it one of the next version"));
    }
    requireUnchanged(name, protocol.id(), text, signedOff);
    protocols.put(protocol.id(), protocol);
    digests.put(protocol.id(), Sha256.hex(text));
    return protocol.id();
  }

  private Protocol named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new InvalidProtocol(
                    id + ".yaml", List.of("sura.treatment.protocols names it, but there is none")));
  }

  @Override
  public List<Protocol> inUse() {
    return inUse;
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

  @Override
  public Optional<String> sha256Of(String id) {
    return Optional.ofNullable(digests.get(id));
  }

  @Override
  public boolean isOwn(String id) {
    return own.contains(id);
  }

  /** Charts name the version that they were written under: it must say what it said then. */
  static void requireUnchanged(String file, String id, String text, SignedOffProtocols signedOff) {
    String sha256 = Sha256.hex(text);
    if (!signedOff.keep(id, sha256).equals(sha256)) {
      throw new InvalidProtocol(
          file,
          List.of(
              "this version is signed off, and the file was changed since:"
                  + " put it back, and make the change in a file of the next version"));
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
