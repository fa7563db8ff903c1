package org.claimtracker.web.desk.work;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimDescription;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.claimtracker.language.LanguageGuess;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form in which a claim is logged or reworded. */
final class ClaimForm {

  private ClaimForm() {}

  static SubmittedForm begun(ClaimSummary claim) {
    SubmittedForm typed =
        SubmittedForm.NOTHING
            .with("statement", claim.statement())
            .with("language", claim.language())
            .with("statedOn", claim.statedOn())
            .with("topic", claim.topics().stream().map(topic -> topic.name()).toArray());
    SubmittedForm whole =
        claim.claimant() == null
            ? typed
            : typed.with("claimant", claim.claimant().name()).with("kind", claim.claimant().kind());
    return whole.asOf(claim.version(), "-");
  }

  static NewClaim logged(
      SubmittedForm typed, PartialDate statedOn, List<AppearanceDetails> appearances) {
    return new NewClaim(
        typed.given("statement"),
        language(typed),
        claimant(typed),
        statedOn,
        topics(typed),
        appearances);
  }

  static ClaimDescription reworded(SubmittedForm typed, PartialDate statedOn) {
    return new ClaimDescription(
        typed.given("statement"), language(typed), claimant(typed), statedOn, topics(typed));
  }

  /** The language that was chosen, or else what the text looks like. */
  private static String language(SubmittedForm typed) {
    String chosen = typed.given("language");
    return chosen == null ? LanguageGuess.of(typed.text("statement")) : chosen;
  }

  /** Somebody who is known by just this name, or somebody new. */
  private static ClaimantRef claimant(SubmittedForm typed) {
    String name = typed.given("claimant");
    if (name == null) {
      return null;
    }
    List<Claimant> known = Claimant.named(name);
    Claimant.Kind kind =
        Objects.requireNonNullElse(
            Forms.choice(typed, "kind", Claimant.Kind.class), Claimant.Kind.PERSON);
    return known.size() == 1
        ? new ClaimantRef(known.get(0).slug, null, null, null)
        : new ClaimantRef(null, name, kind, null);
  }

  /** The topics that the form offers: those of most claims, and those that are chosen. */
  static List<String> topics(List<TopicView> known, SubmittedForm typed) {
    return Stream.concat(known.stream().map(TopicView::name), typed.all("topic").stream())
        .distinct()
        .toList();
  }

  private static List<String> topics(SubmittedForm typed) {
    return Stream.concat(
            typed.all("topic").stream(), Arrays.stream(typed.text("moreTopics").split("[,;،\n]")))
        .map(String::strip)
        .filter(topic -> !topic.isEmpty())
        .distinct()
        .toList();
  }
}
