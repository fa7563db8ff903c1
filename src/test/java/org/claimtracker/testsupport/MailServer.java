package org.claimtracker.testsupport;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server within the test process, to which the desk sends its mails. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  public static final String SENDER = "desk@example.org";

  private static GreenMail server;
  private static ServerSetup setup;

  /** A mail as it arrived. */
  public record Received(
      String to, String subject, String text, String messageId, String unsubscribe) {

    static Received of(MimeMessage mail) {
      try {
        String[] unsubscribe = mail.getHeader("List-Unsubscribe");
        return new Received(
            mail.getAllRecipients()[0].toString(),
            mail.getSubject(),
            mail.getContent().toString(),
            mail.getMessageID(),
            unsubscribe == null ? null : unsubscribe[0].replaceAll("[<>]", ""));
      } catch (MessagingException unreadable) {
        throw new IllegalStateException(unreadable);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** The links of its text, in their order. */
    public List<String> links() {
      return Arrays.stream(text.split("\\s+")).filter(word -> word.startsWith("http")).toList();
    }
  }

  @Override
  public Map<String, String> start() {
    server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    setup = new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    return Map.of(
        "claims.notifications.mail-from", SENDER,
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.port", Integer.toString(setup.getPort()),
        "quarkus.mailer.start-tls", "DISABLED");
  }

  @Override
  public void stop() {
    server.stop();
  }

  /** The server is gone. */
  public static void goesAway() {
    server.stop();
  }

  /** It is back at the same port, with nothing in it. */
  public static void comesBack() {
    server = new GreenMail(setup);
    server.start();
  }

  /** Everything that arrived for an address, oldest first. */
  public static List<Received> mailsTo(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .map(Received::of)
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  /** The last of them. */
  public static Received lastMailTo(String address) {
    return mailsTo(address).stream().reduce((earlier, last) -> last).orElseThrow();
  }
}
