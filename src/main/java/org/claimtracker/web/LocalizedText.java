package org.claimtracker.web;

/**
 * A text with its language.
 *
 * @param language the tag of the text's language; null when it is the page's own
 */
public record LocalizedText(String text, String language) {

  /** In the page's own language. */
  public static LocalizedText here(String text) {
    return new LocalizedText(text, null);
  }

  /** Both texts, joined. */
  public LocalizedText and(String between, LocalizedText other) {
    return new LocalizedText(
        text + between + other.text, language == null ? other.language : this.language);
  }
}
