package org.claimtracker.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.hibernate.annotations.Immutable;

/**
 * That readers were told of a correction or a retraction. It stays when the words are withdrawn; a
 * revision that corrected something and was retracted has two.
 */
@Entity
@Table(name = "notice")
@Immutable
public class PublicNotice extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Review review;

  /** Null for a retraction. */
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public CorrectionKind correctionKind;

  @Column(updatable = false)
  public Instant toldAt;

  protected PublicNotice() {}

  private PublicNotice(Review review, CorrectionKind correctionKind, Instant toldAt) {
    this.review = review;
    this.correctionKind = correctionKind;
    this.toldAt = toldAt;
  }

  /** Tells of what a published revision corrects, unless that is a typing error. */
  static void ofCorrection(Review review, Instant publishedAt) {
    Correction correction = review.revision.correction();
    if (correction != null && correction.kind().isTold()) {
      new PublicNotice(review, correction.kind(), publishedAt).persist();
    }
  }

  static void ofRetraction(Review review) {
    new PublicNotice(review, null, review.endedAt()).persist();
  }
}
