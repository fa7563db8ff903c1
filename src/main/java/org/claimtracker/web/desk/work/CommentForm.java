package org.claimtracker.web.desk.work;

import org.claimtracker.review.discussion.DraftField;
import org.claimtracker.review.discussion.NewComment;
import org.claimtracker.review.discussion.NewPassage;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The fields of a comment, on a claim or on a passage of its draft. */
final class CommentForm {

  private CommentForm() {}

  /** The comment as typed; 422 if it suggests both other words and none. */
  static NewComment read(SubmittedForm submitted, Long answers, Forms forms) {
    return isOnPassage(submitted)
        ? new NewComment(
            submitted.given("text"), answers, passage(submitted), wording(submitted, forms))
        : new NewComment(submitted.given("text"), answers, null, null);
  }

  static boolean isOnPassage(SubmittedForm submitted) {
    return submitted.fields().containsKey("passage.exact");
  }

  private static NewPassage passage(SubmittedForm submitted) {
    return new NewPassage(
        Forms.choice(submitted, "passage.field", DraftField.class),
        submitted.given("passage.exact"),
        submitted.given("passage.prefix"),
        submitted.given("passage.suffix"));
  }

  /** What is suggested in place of the passage; empty to strike it out, null for nothing. */
  private static String wording(SubmittedForm submitted, Forms forms) {
    String wording = submitted.given("wording");
    boolean strike = submitted.has("strike", "yes");
    if (wording != null && strike) {
      throw forms.wrong("wording", "strikeOrReword");
    }
    return strike ? "" : wording;
  }
}
