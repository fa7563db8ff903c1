package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimtracker.common.Message;

/**
 * Words messages for people, in the language of the page. Where a text for programs names fields or
 * headers, the key with {@code .page} has the one for pages.
 */
@ApplicationScoped
public class ErrorTexts {

  static final String AREA = "errors";

  private static final String NAMES = "work";

  private final Messages words;

  ErrorTexts(Messages words) {
    this.words = words;
  }

  public String say(Message message, Locale language) {
    return message.in(new ForPages(language));
  }

  private final class ForPages implements Message.Wording {

    private final Locale language;

    private ForPages(Locale language) {
      this.language = language;
    }

    @Override
    public Locale language() {
      return language;
    }

    @Override
    public String text(String key) {
      String onPages = key + ".page";
      return words.say(language, AREA, words.have(AREA, onPages) ? onPages : key);
    }

    @Override
    public String name(Enum<?> value) {
      return Stream.of("state_", "correction_")
          .map(kind -> kind + value.name())
          .filter(key -> words.have(NAMES, key))
          .findFirst()
          .map(key -> words.say(language, NAMES, key))
          .orElse(value.name());
    }
  }
}
