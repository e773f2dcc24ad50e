package clinic.sura.notification.preference;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoPreferencesTest extends PreferencesContract {

  @Autowired Preferences preferences;

  @Override
  Preferences preferences() {
    return preferences;
  }
}
