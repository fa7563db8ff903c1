package org.claimtracker.web;

/**
 * A text as a page shows it.
 *
 * @param language the tag of the text's language; null when it is the page's own
 */
public record Said(String text, String language) {

  /** In the page's own language. */
  public static Said here(String text) {
    return new Said(text, null);
  }

  /** Both, one after the other. */
  public Said and(String between, Said other) {
    return new Said(text + between + other.text, language == null ? other.language : this.language);
  }
}
