package clinic.sura.local.stack;

import clinic.sura.local.Component;
import java.time.Duration;

/** Is told how a stack comes up, goes down, and what died meanwhile. */
public interface Progress {

  Progress SILENT =
      new Progress() {
        @Override
        public void ready(Component component, Duration after) {}

        @Override
        public void restarting(Component component, int exitCode, Duration pause) {}

        @Override
        public void stopped(Component component) {}
      };

  void ready(Component component, Duration after);

  /** It ended by itself and is started again after a pause. */
  void restarting(Component component, int exitCode, Duration pause);

  void stopped(Component component);
}
