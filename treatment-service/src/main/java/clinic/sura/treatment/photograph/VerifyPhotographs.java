package clinic.sura.treatment.photograph;

import clinic.sura.platform.file.FileReading;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Holds the pictures of photographs against the digests that were kept with them. */
@Service
public class VerifyPhotographs {

  private final Photographs photographs;

  VerifyPhotographs(Photographs photographs) {
    this.photographs = photographs;
  }

  /** Reads all pictures of a clinic, one after the other. */
  public FileReading.Report verify(String clinicId) {
    FileReading reading = new FileReading();
    photographs.each(
        clinicId,
        photograph -> {
          Optional<String> kept = photographs.pictureSha256(clinicId, photograph.id());
          // What was erased meanwhile is not missing.
          if (kept.isPresent() || photographs.find(clinicId, photograph.id()).isPresent()) {
            reading.file(photograph.id(), photograph.sha256(), kept);
          }
        });
    return reading.report();
  }
}
