package org.claimtracker.web.desk.work;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimDescription;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form for claims or editing a claim. */
final class ClaimForm {

  private ClaimForm() {}

  static SubmittedForm initial(ClaimSummary claim) {
    SubmittedForm submitted =
        SubmittedForm.EMPTY
            .with("statement", claim.statement())
            .with("language", claim.language())
            .with("statedOn", claim.statedOn())
            .with("topic", claim.topics().stream().map(topic -> topic.name()).toArray());
    SubmittedForm whole =
        claim.claimant() == null
            ? submitted
            : submitted
                .with("claimant", claim.claimant().name())
                .with("kind", claim.claimant().kind());
    return whole.asOf(claim.version(), "-");
  }

  static NewClaim logged(
      SubmittedForm submitted, PartialDate statedOn, List<AppearanceDetails> appearances) {
    return new NewClaim(
        submitted.given("statement"),
        language(submitted),
        claimant(submitted),
        statedOn,
        topics(submitted),
        appearances);
  }

  static ClaimDescription reworded(SubmittedForm submitted, PartialDate statedOn) {
    return new ClaimDescription(
        submitted.given("statement"),
        language(submitted),
        claimant(submitted),
        statedOn,
        topics(submitted));
  }

  /** The chosen language, or the detected one. */
  private static String language(SubmittedForm submitted) {
    String chosen = submitted.given("language");
    return chosen == null ? LanguageGuess.mostLikely(submitted.text("statement")) : chosen;
  }

  /** The known claimant with exactly this name, or a new one. */
  private static ClaimantRef claimant(SubmittedForm submitted) {
    String name = submitted.given("claimant");
    if (name == null) {
      return null;
    }
    String chosen = submitted.given(NameOffers.CHOSEN);
    if (chosen != null) {
      return new ClaimantRef(chosen, null, null, null);
    }
    List<Claimant> known = Claimant.named(name);
    ClaimantKind kind =
        Objects.requireNonNullElse(
            Forms.choice(submitted, "kind", ClaimantKind.class), ClaimantKind.PERSON);
    return known.size() == 1
        ? new ClaimantRef(known.get(0).slug, null, null, null)
        : new ClaimantRef(null, name, kind, null);
  }

  /** The topics to offer: the most frequent ones and the selected ones. */
  static List<String> topics(List<TopicView> known, SubmittedForm submitted) {
    return Stream.concat(known.stream().map(TopicView::name), submitted.all("topic").stream())
        .distinct()
        .toList();
  }

  private static List<String> topics(SubmittedForm submitted) {
    return Stream.concat(submitted.all("topic").stream(), moreTopics(submitted).stream())
        .map(String::strip)
        .filter(topic -> !topic.isEmpty())
        .distinct()
        .toList();
  }

  /** The names of topics that were typed. */
  static List<String> moreTopics(SubmittedForm submitted) {
    return Arrays.stream(submitted.text("moreTopics").split("[,;،\n]"))
        .map(String::strip)
        .filter(topic -> !topic.isEmpty())
        .distinct()
        .toList();
  }
}
