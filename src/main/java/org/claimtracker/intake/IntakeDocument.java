package org.claimtracker.intake;

import java.util.Locale;
import org.claimtracker.claim.AppearanceDetails;

/** A text with its language and where it appeared. */
record IntakeDocument(String text, Locale language, AppearanceDetails appearance) {}
