package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** What a clinic is started with: by default everything, on the usual ports. */
public final class LocalClinicBuilder {

  private final Path state;
  private DataFolder data;
  private Ports ports = Ports.from(System.getenv());
  private Set<Component> components = EnumSet.allOf(Component.class);
  private Progress progress = Progress.SILENT;
  private Compilers compilers = Compilers.FIRST_ALONE;
  private boolean recording;

  LocalClinicBuilder(Path state) {
    this.state = state;
    this.data = new DataFolder(state.resolve("data"));
  }

  public LocalClinicBuilder withData(DataFolder folder) {
    this.data = folder;
    return this;
  }

  public LocalClinicBuilder on(Ports chosen) {
    this.ports = chosen;
    return this;
  }

  /** Only these; they must include what they need. */
  public LocalClinicBuilder only(Set<Component> chosen) {
    this.components = EnumSet.copyOf(chosen);
    return this;
  }

  public LocalClinicBuilder without(Component component) {
    this.components = EnumSet.copyOf(components);
    this.components.remove(component);
    return this;
  }

  public LocalClinicBuilder telling(Progress told) {
    this.progress = told;
    return this;
  }

  /** Its services warm up for a long run, as where they are deployed. */
  public LocalClinicBuilder asDeployed() {
    this.compilers = Compilers.AS_DEPLOYED;
    return this;
  }

  /** What its components load and do is recorded; their ends take longer for it. */
  LocalClinicBuilder recording() {
    this.recording = true;
    return this;
  }

  public LocalClinic build() {
    Installation installation = Installation.find();
    Recordings recordings = new Recordings(installation, recording);
    return new LocalClinic(
        new Launch(installation, data, ports, state, recordings, compilers), components, progress);
  }

  public LocalClinic start() {
    return build().start();
  }
}
