package clinic.sura.treatment.consent.files;

import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consent.Kind;
import clinic.sura.treatment.consent.ConsentText;
import clinic.sura.treatment.consent.ConsentTexts;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.SignedOffProtocols;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The text files on the class path; all are read, and checked, when the service starts. */
@Component
class ConsentTextFiles implements ConsentTexts {

  private final Protocols protocols;
  private final List<ConsentText> texts;

  ConsentTextFiles(Protocols protocols, SignedOffProtocols signedOff) throws IOException {
    this.protocols = protocols;
    List<ConsentText> read = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:consents/*.yaml")) {
      read.add(text(file, signedOff));
    }
    read.sort(Comparator.comparing(ConsentText::language));
    texts = List.copyOf(read);
  }

  @Override
  public List<ConsentText> of(Protocol protocol, Kind kind) {
    int version = protocol.consentText(kind.name()).textVersion();
    List<ConsentText> own =
        texts.stream()
            .filter(text -> text.programme().equals(protocol.programme()))
            .filter(text -> text.kind() == kind && text.textVersion() == version)
            .toList();
    return own.isEmpty() ? List.of(ofProtocol(protocol, kind)) : own;
  }

  @Override
  public ConsentText signed(Consent consent) {
    Protocol protocol = protocols.get(consent.protocolId());
    String digest = consent.textSha256();
    if (digest == null) {
      return ofProtocol(protocol, consent.kind());
    }
    return Stream.concat(
            of(protocol, consent.kind()).stream(), Stream.of(ofProtocol(protocol, consent.kind())))
        .filter(text -> text.language().equals(consent.language()))
        .filter(text -> text.sha256().equals(digest))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "consent "
                        + consent.id()
                        + " was signed on a text that is not there any more"));
  }

  /** What was signed must read as it did then. */
  static ConsentText signedOff(String file, String yaml, SignedOffProtocols signedOff) {
    String sha256 = Sha256.hex(yaml);
    ConsentText text = ConsentTextReader.read(file, yaml, sha256);
    if (!signedOff.keep("consents/" + file, sha256).equals(sha256)) {
      throw new InvalidConsentText(
          file,
          List.of(
              "this version is signed off, and the file was changed since:"
                  + " put it back, and make the change in a file of the next textVersion"));
    }
    return text;
  }

  private static ConsentText text(Resource file, SignedOffProtocols signedOff) throws IOException {
    return signedOff(
        String.valueOf(file.getFilename()),
        file.getContentAsString(StandardCharsets.UTF_8),
        signedOff);
  }

  /** The items of a protocol file are signed off with it. */
  private static ConsentText ofProtocol(Protocol protocol, Kind kind) {
    Protocol.ConsentText text = protocol.consentText(kind.name());
    String title = "Consent to " + kind.name().toLowerCase(Locale.ROOT) + ": " + protocol.title();
    return new ConsentText(
        protocol.programme(),
        kind,
        text.textVersion(),
        "en",
        title,
        List.of(),
        text.items(),
        List.of(),
        Sha256.hex(title + "\n" + String.join("\n", text.items())));
  }
}
