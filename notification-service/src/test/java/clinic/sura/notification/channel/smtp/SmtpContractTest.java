package clinic.sura.notification.channel.smtp;

import static clinic.sura.notification.channel.smtp.ScriptedSmtpServer.CLOSES;
import static clinic.sura.notification.channel.smtp.ScriptedSmtpServer.IS_SILENT;

import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.ProviderContract;
import clinic.sura.notification.channel.ProviderGuards;
import java.io.IOException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpContractTest extends ProviderContract {

  private ScriptedSmtpServer server;

  @Override
  protected ChannelProvider start(ProviderGuards guards) throws IOException {
    server = new ScriptedSmtpServer();
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(server.port());
    sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
    return new SmtpChannel(sender, new MailWriter("clinic@sura.example"), guards);
  }

  @Override
  protected void end() throws IOException {
    server.close();
  }

  @Override
  protected void behaves(Behaviour behaviour) {
    server.at(
        "END",
        switch (behaviour) {
          case TAKES -> "250 taken";
          case REFUSES_FOR_GOOD -> "554 no";
          case WANTS_IT_LATER -> "451 later";
          case IS_DOWN -> "421 closing";
          case CLOSES -> CLOSES;
          case IS_SILENT -> IS_SILENT;
          case ANSWERS_GARBAGE -> throw new IllegalArgumentException("not asked of SMTP");
        });
  }

  @Override
  protected int received() {
    return server.mails().size();
  }

  @Override
  protected String address() {
    return "mei.lin@example.test";
  }

  @Override
  protected boolean speaksHttp() {
    return false;
  }
}
