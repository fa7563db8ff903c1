package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimtracker.notification.MailText;
import org.claimtracker.publish.SiteConfig;

/** Words the desk's mails: plain text, one link a line. */
@ApplicationScoped
class MailTexts implements MailText {

  private static final String AREA = "notifications";

  private final Messages messages;
  private final SiteConfig site;

  MailTexts(Messages messages, SiteConfig site) {
    this.messages = messages;
    this.site = site;
  }

  @Override
  public Worded word(Content content) {
    Locale language = Languages.tagged(content.language()).orElseGet(() -> Languages.ALL.get(0));
    return content.lines().isEmpty() ? alone(content, language) : news(content, language);
  }

  /** A mail for nothing but its link. */
  private Worded alone(Content content, Locale language) {
    String purpose = "_" + content.purpose();
    return new Worded(
        messages.say(language, AREA, "mailSubject" + purpose, site.name()),
        String.join(
            "\n\n",
            messages.say(language, AREA, "greeting", content.name()),
            messages.say(language, AREA, "mailWhy" + purpose, site.name()),
            content.link(),
            messages.say(language, AREA, "mailElse" + purpose)));
  }

  private Worded news(Content content, Locale language) {
    List<Line> lines = content.lines();
    String subject =
        lines.size() == 1
            ? messages.say(language, AREA, "kind_" + lines.get(0).kind()) + " · " + site.name()
            : messages.say(language, AREA, "subjectMany", lines.size(), site.name());
    String what =
        lines.stream()
            .map(line -> messages.say(language, AREA, "kind_" + line.kind()) + "\n" + line.link())
            .collect(Collectors.joining("\n\n"));
    return new Worded(
        subject,
        String.join(
            "\n\n",
            messages.say(language, AREA, "greeting", content.name()),
            what,
            messages.say(language, AREA, "seeAll") + "\n" + content.link(),
            messages.say(language, AREA, "unsubscribeMail") + "\n" + content.unsubscribe()));
  }
}
