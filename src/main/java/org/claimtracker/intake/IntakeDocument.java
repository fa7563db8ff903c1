package org.claimtracker.intake;

import java.util.Locale;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.language.text.ParsedText;

/** A text with its language and where it appeared. */
record IntakeDocument(ParsedText parsed, Locale language, AppearanceDetails appearance) {

  String text() {
    return parsed.text();
  }
}
