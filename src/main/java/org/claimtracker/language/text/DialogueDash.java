package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds direct speech in a paragraph that begins with a dash, as is usual in Spanish, French,
 * Ukrainian and Russian: {@code — Ціни впали, — сказав міністр. — Так.} A reporting verb has to
 * follow another dash, or a colon end the paragraph before; otherwise the first dash may be a
 * bullet.
 */
final class DialogueDash {

  private static final String DASHES = "—–―";

  private DialogueDash() {}

  static List<Quotation> in(String text, Paragraph paragraph, Paragraph before, Lexicon words) {
    int start = paragraph.start();
    if (DASHES.indexOf(text.charAt(start)) < 0) {
      return List.of();
    }
    List<Integer> dashes = new ArrayList<>();
    for (int place = start + 1; place < paragraph.end(); place++) {
      if (DASHES.indexOf(text.charAt(place)) >= 0 && !isWithinAWord(text, place)) {
        dashes.add(place);
      }
    }
    List<Quotation> spoken = new ArrayList<>();
    int from = start + 1;
    boolean told = false;
    for (int n = 0; n < dashes.size(); n++) {
      int dash = dashes.get(n);
      if (from >= 0 && saysWho(text, dash, paragraph.end(), words)) {
        spoken.add(new Quotation(from, dash, false));
        told = true;
        from = -1;
      } else if (from < 0) {
        from = dash + 1;
      }
    }
    if (told && from >= 0 && from < paragraph.end()) {
      spoken.add(new Quotation(from, paragraph.end(), false));
    }
    boolean announced = before != null && text.charAt(before.end() - 1) == ':';
    if (!told && announced && start + 1 < paragraph.end()) {
      spoken.add(new Quotation(start + 1, paragraph.end(), false));
    }
    return spoken;
  }

  /** Whether a reporting verb follows the dash, perhaps behind an auxiliary. */
  private static boolean saysWho(String text, int dash, int end, Lexicon words) {
    List<Token> behind = Token.in(text, dash + 1, Math.min(end, dash + 60));
    int first = 0;
    while (first < behind.size() && words.has("auxiliaries", behind.get(first).lower())) {
      first++;
    }
    return first < behind.size()
        && words.hasAny(
            List.of("reporting-verbs", "reporting-verbs.with-quotation"),
            behind.get(first).lower());
  }

  private static boolean isWithinAWord(String text, int place) {
    return place + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(place - 1))
        && Character.isLetterOrDigit(text.charAt(place + 1));
  }
}
