package org.claimtracker.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.history.History;
import org.claimtracker.language.speaker.Speaker;

/** Keeps and dismisses sentences, and logs claims from them. */
@ApplicationScoped
public class Deciding {

  /** The part of a decision that the record keeps. */
  record Decided(Decision decision, String claim) {

    static Decided of(SpottedSentence sentence) {
      return new Decided(
          sentence.decision(), sentence.claim() == null ? null : sentence.claim().slug);
    }
  }

  private final ClaimService claims;
  private final History history;
  private final Clock clock;

  Deciding(ClaimService claims, History history, Clock clock) {
    this.claims = claims;
    this.history = history;
    this.clock = clock;
  }

  /** Keeps or dismisses a sentence; 409 if a claim was logged from it. */
  @Transactional
  public SentenceView decide(long intake, int number, Decision decision, Actor by) {
    SpottedSentence sentence = SpottedSentence.forDecision(intake, number);
    Decided before = Decided.of(sentence);
    sentence.decide(decision, by, clock.instant());
    String action = decision == Decision.KEPT ? "keep" : "dismiss";
    return decided(sentence, action, before, by);
  }

  /** Logs the sentence verbatim as a claim and returns its slug. */
  @Transactional
  public String log(long intake, int number, Actor by) {
    return log(intake, number, ClaimWording.NONE, by).slug;
  }

  /** Logs the sentence verbatim as a claim by a known claimant and returns its slug. */
  @Transactional
  public String log(long intake, int number, String claimant, Actor by) {
    ClaimantRef known = new ClaimantRef(claimant, null, null, null);
    return log(intake, number, ClaimWording.NONE.by(known), by).slug;
  }

  /** Logs the sentence as a claim with its appearance, and keeps the sentence. */
  @Transactional
  Claim log(long intake, int number, ClaimWording wording, Actor by) {
    SpottedSentence sentence = SpottedSentence.forDecision(intake, number);
    Decided before = Decided.of(sentence);
    sentence.decide(Decision.KEPT, by, clock.instant());
    Claim claim = claims.log(wording.over(sentence, claimant(sentence)), by);
    sentence.logged(claim, by, clock.instant());
    decided(sentence, "log", before, by);
    return claim;
  }

  /** The speaker, or the author of the text if there is none. */
  private static ClaimantRef claimant(SpottedSentence sentence) {
    Speaker speaker = sentence.speaker();
    if (speaker == null) {
      String author = sentence.intake.author;
      return author == null ? null : named(author, ClaimantKind.PERSON);
    }
    String known = KnownClaimants.of(List.of(sentence)).slug(speaker);
    return known == null
        ? named(speaker.name(), KnownClaimants.kind(speaker))
        : new ClaimantRef(known, null, null, null);
  }

  private static ClaimantRef named(String name, ClaimantKind kind) {
    return new ClaimantRef(null, name, kind, null);
  }

  private SentenceView decided(SpottedSentence sentence, String action, Decided before, Actor by) {
    history.record(
        by,
        action,
        "sentence",
        sentence.intake.id + "/" + sentence.number,
        before,
        Decided.of(sentence));
    return SentenceView.of(
        sentence, sentence.intake.rankedBy, KnownClaimants.andNearest(List.of(sentence)));
  }
}
