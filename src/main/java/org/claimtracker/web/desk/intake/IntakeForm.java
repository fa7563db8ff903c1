package org.claimtracker.web.desk.intake;

import org.claimtracker.claim.Medium;
import org.claimtracker.intake.NewIntake;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.jboss.resteasy.reactive.RestForm;

/** The intake form. It is multipart, because URL encoding would inflate long texts. */
class IntakeForm {

  @RestForm String text;
  @RestForm String url;
  @RestForm String language;
  @RestForm String title;
  @RestForm String publisher;
  @RestForm String author;
  @RestForm String publishedOn;
  @RestForm String medium;
  @RestForm String once;

  /** The submitted values, to be shown again. */
  SubmittedForm submitted() {
    return SubmittedForm.EMPTY
        .with("text", text)
        .with("url", url)
        .with("language", language)
        .with("title", title)
        .with("publisher", publisher)
        .with("author", author)
        .with("publishedOn", publishedOn)
        .with("medium", medium)
        .with("once", once);
  }

  /** The text is not stripped, so that offsets refer to it as it is kept. */
  static NewIntake read(SubmittedForm submitted, Forms forms) {
    return new NewIntake(
        submitted.given("text"),
        submitted.given("url"),
        submitted.given("language"),
        submitted.given("title"),
        submitted.given("publisher"),
        submitted.given("author"),
        forms.partialDate(submitted, "publishedOn"),
        Forms.choice(submitted, "medium", Medium.class));
  }
}
