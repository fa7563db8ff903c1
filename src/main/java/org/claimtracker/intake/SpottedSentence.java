package org.claimtracker.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.intake.ranking.Trait;
import org.claimtracker.language.speaker.Speaker;

/**
 * A sentence of an intake with the machine's findings, which never change, and a person's decision.
 */
@Entity
public class SpottedSentence extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public Intake intake;

  /** Position in the text, from 1. */
  @Column(updatable = false)
  public int number;

  /** Rank by score, from 1. */
  @Column(updatable = false)
  public int rankNumber;

  @Column(updatable = false)
  public int startOffset;

  @Column(updatable = false)
  public int endOffset;

  @Column(updatable = false)
  public String text;

  @Column(updatable = false)
  public double score;

  @Column(updatable = false)
  public String reasons;

  @Column(updatable = false)
  public String speaker;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public Speaker.Kind speakerKind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public Speaker.By speakerBy;

  /** In milliseconds; null where the text has no stamps. */
  @Column(name = "recording_offset_ms", updatable = false)
  public Long recordingOffset;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String decidedBy;
  private Instant decidedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  private Claim claim;

  protected SpottedSentence() {}

  SpottedSentence(Intake intake, int number, int rankNumber, Spotting.Spotted spotted) {
    this.intake = intake;
    this.number = number;
    this.rankNumber = rankNumber;
    this.startOffset = spotted.sentence().start();
    this.endOffset = spotted.sentence().end();
    this.text = spotted.sentence().text();
    this.score = spotted.score();
    this.reasons =
        spotted.traits().reasons().stream().map(Enum::name).collect(Collectors.joining(","));
    this.recordingOffset = spotted.at();
    if (spotted.speaker() != null) {
      this.speaker = spotted.speaker().name();
      this.speakerKind = spotted.speaker().kind();
      this.speakerBy = spotted.speaker().by();
    }
  }

  /** The sentence, locked against concurrent decisions. */
  static SpottedSentence forDecision(long intake, int number) {
    return SpottedSentence.<SpottedSentence>find("intake.id = ?1 and number = ?2", intake, number)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(sentence -> sentence.intake.complete)
        .orElseThrow(() -> Problems.notFound(IntakeError.NO_SUCH_SENTENCE, number, intake));
  }

  Speaker speaker() {
    return speaker == null ? null : new Speaker(speaker, speakerKind, speakerBy);
  }

  List<Trait> reasons() {
    return reasons.isEmpty()
        ? List.of()
        : Arrays.stream(reasons.split(",")).map(Trait::valueOf).toList();
  }

  Decision decision() {
    return decision;
  }

  String decidedBy() {
    return decidedBy;
  }

  Claim claim() {
    return claim;
  }

  public void decide(Decision wanted, Actor by, Instant now) {
    if (claim != null && claim.state() != ClaimState.WITHDRAWN) {
      throw Problems.conflict(IntakeError.SENTENCE_LOGGED, claim.slug);
    }
    claim = null;
    decision = wanted;
    decidedBy = by.handle();
    decidedAt = now;
  }

  void logged(Claim from, Actor by, Instant now) {
    decide(Decision.KEPT, by, now);
    claim = from;
  }

  /** The initial statement of a claim. */
  String statement() {
    return ClaimClause.of(text, speakerBy, Locale.forLanguageTag(intake.language));
  }

  /** Its offset into the recording, {@code 00:01:04}; empty where the text has no stamps. */
  String stamp() {
    return recordingOffset == null
        ? ""
        : Instant.EPOCH
            .plusMillis(recordingOffset)
            .atZone(ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("HH:mm:ss"));
  }
}
