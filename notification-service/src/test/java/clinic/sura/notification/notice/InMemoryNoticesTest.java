package clinic.sura.notification.notice;

class InMemoryNoticesTest extends NoticesContract {

  private final Notices notices = new InMemoryNotices();

  @Override
  Notices notices() {
    return notices;
  }
}
