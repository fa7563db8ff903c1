package org.claimtracker.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.claimtracker.common.BaseEntity;

/**
 * The text of an intake, in a table of its own because the intake's row is read for each sentence.
 */
@Entity
class IntakeText extends BaseEntity {

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  Intake intake;

  @Column(updatable = false)
  String text;

  protected IntakeText() {}

  IntakeText(Intake intake, String text) {
    this.intake = intake;
    this.text = text;
  }

  static String of(Intake intake) {
    return find("select text from IntakeText where intake = ?1", intake)
        .project(String.class)
        .singleResult();
  }
}
