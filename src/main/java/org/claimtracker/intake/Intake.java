package org.claimtracker.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Sha256;

/** An article or a transcript that was taken in, with its metadata. */
@Entity
public class Intake extends BaseEntity {

  /** Of the text in UTF-8, to recognise identical texts. */
  @Column(updatable = false)
  public String sha256;

  public String language;
  public String title;
  public String url;
  public String publisher;
  public String author;
  public PartialDate publishedOn;

  @Enumerated(EnumType.STRING)
  public Medium medium;

  @Column(updatable = false)
  public String createdBy;

  /** The version of the model that ranked its sentences. */
  @Column(updatable = false)
  public String rankedBy;

  /** The number of its sentences. */
  @Column(updatable = false)
  public int sentences;

  /** Whether all its sentences are stored; before that nobody sees it. */
  boolean complete;

  protected Intake() {}

  Intake(IntakeDocument document, String createdBy, String rankedBy, int sentences) {
    this.sha256 = Sha256.of(document.text());
    this.language = document.language().toLanguageTag();
    AppearanceDetails where = document.appearance();
    this.title = where.title();
    this.url = where.url();
    this.publisher = where.publisher();
    this.author = where.author();
    this.publishedOn = where.publishedOn();
    this.medium = where.medium();
    this.createdBy = createdBy;
    this.rankedBy = rankedBy;
    this.sentences = sentences;
  }

  static Intake byId(long id) {
    return Intake.<Intake>findByIdOptional(id)
        .filter(intake -> intake.complete)
        .orElseThrow(() -> Problems.notFound(IntakeError.NO_INTAKE, id));
  }

  /** The latest earlier intake of the identical text. */
  Optional<Long> before() {
    return find(
            "select id from Intake where sha256 = ?1 and id < ?2 and complete order by id desc",
            sha256,
            id)
        .project(Long.class)
        .firstResultOptional();
  }

  /** Intakes begun before an instant that were never completed. */
  static List<Long> leftBehind(Instant before) {
    return find("select id from Intake where not complete and createdAt < ?1", before)
        .project(Long.class)
        .list();
  }

  /** The appearance of a claim from this text; its note holds the sentence verbatim. */
  AppearanceDetails appearance(String sentence) {
    return new AppearanceDetails(
        title, url, publisher, author, publishedOn, medium, null, sentence);
  }
}
