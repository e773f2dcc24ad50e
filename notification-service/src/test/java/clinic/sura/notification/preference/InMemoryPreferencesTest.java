package clinic.sura.notification.preference;

import clinic.sura.notification.InMemory;

class InMemoryPreferencesTest extends PreferencesContract {

  private final Preferences preferences = new InMemory.AllPreferences();

  @Override
  Preferences preferences() {
    return preferences;
  }
}
