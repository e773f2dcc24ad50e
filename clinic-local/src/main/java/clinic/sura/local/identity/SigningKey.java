package clinic.sura.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, kept in a file that only its owner may read. */
final class SigningKey {

  private static final int KEY_BITS = 2048;

  private SigningKey() {}

  static RSAKey from(Path file) {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey created = new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
      write(file, created.toJSONString());
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key " + file + " cannot be kept", e);
    } catch (ParseException e) {
      throw new IllegalStateException("the signing key " + file + " is damaged: remove it", e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String json) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, json);
  }
}
