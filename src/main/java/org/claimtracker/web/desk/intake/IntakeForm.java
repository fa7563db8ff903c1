package org.claimtracker.web.desk.intake;

import org.claimtracker.claim.Medium;
import org.claimtracker.intake.NewIntake;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.jboss.resteasy.reactive.RestForm;

/** The form in which a text is taken in; sent in parts, which a long text is shorter in. */
class IntakeForm {

  @RestForm String text;
  @RestForm String url;
  @RestForm String language;
  @RestForm String title;
  @RestForm String publisher;
  @RestForm String author;
  @RestForm String publishedOn;
  @RestForm String medium;

  /** What was typed, to be shown again. */
  SubmittedForm typed() {
    return SubmittedForm.NOTHING
        .with("text", text)
        .with("url", url)
        .with("language", language)
        .with("title", title)
        .with("publisher", publisher)
        .with("author", author)
        .with("publishedOn", publishedOn)
        .with("medium", medium);
  }

  /** A text is taken in as it was typed, so that its offsets count in it. */
  static NewIntake read(SubmittedForm typed, Forms forms) {
    return new NewIntake(
        typed.given("text"),
        typed.given("url"),
        typed.given("language"),
        typed.given("title"),
        typed.given("publisher"),
        typed.given("author"),
        forms.partialDate(typed, "publishedOn"),
        Forms.choice(typed, "medium", Medium.class));
  }
}
