package org.claimtracker.intake.training;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Weights;

/** A model trained on the desk's decisions, with its measures. */
@Entity
public class SpottingModel extends BaseEntity {

  /**
   * No embedding is that long. Longer weights belong to a neural network that version 0.1 trained;
   * such a model ranks by its words alone.
   */
  private static final int MAX_PLACES_OF_MEANING = 10_000;

  /** 1, 2, 3... */
  @Column(updatable = false)
  public int number;

  @Column(updatable = false)
  public String trainedBy;

  @Column(updatable = false)
  public int kept;

  @Column(updatable = false)
  public int dismissed;

  @Column(updatable = false)
  public double averagePrecision;

  @Column(updatable = false)
  public double f1;

  @Column(updatable = false)
  public double wordsAveragePrecision;

  @Column(updatable = false)
  public double wordsF1;

  @Column(updatable = false)
  public double shippedAveragePrecision;

  @Column(updatable = false)
  public double shippedF1;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public Training.FoldsBy foldsBy;

  @Basic(fetch = FetchType.LAZY)
  @Column(updatable = false)
  public String weights;

  /** The sentence model whose embeddings it uses; null for none. */
  @Column(updatable = false)
  public String sentenceModel;

  @Basic(fetch = FetchType.LAZY)
  @Column(updatable = false)
  public String meaningWeights;

  private boolean inUse;

  protected SpottingModel() {}

  SpottingModel(int number, String trainedBy, Training.Outcome outcome) {
    this.number = number;
    this.trainedBy = trainedBy;
    this.kept = outcome.kept();
    this.dismissed = outcome.dismissed();
    this.averagePrecision = outcome.trained().averagePrecision();
    this.f1 = outcome.trained().f1();
    this.wordsAveragePrecision = outcome.byWords().averagePrecision();
    this.wordsF1 = outcome.byWords().f1();
    this.shippedAveragePrecision = outcome.shipped().averagePrecision();
    this.shippedF1 = outcome.shipped().f1();
    this.foldsBy = outcome.foldsBy();
    this.weights = outcome.model().words().write();
    if (outcome.model().knowsMeanings()) {
      this.sentenceModel = outcome.model().sentenceModel();
      this.meaningWeights = outcome.model().meaning().write();
    }
  }

  static Optional<SpottingModel> inUse() {
    return find("inUse order by number desc").firstResultOptional();
  }

  TrainedModel trained() {
    Weights meaning = meaningWeights == null ? null : Weights.read(meaningWeights);
    return meaning == null || meaning.places().length > MAX_PLACES_OF_MEANING
        ? new TrainedModel(version(), Weights.read(weights), null, null)
        : new TrainedModel(version(), Weights.read(weights), meaning, sentenceModel);
  }

  static List<SpottingModel> newest(int most) {
    return find("order by number desc").page(0, most).list();
  }

  static int highestNumber() {
    return SpottingModel.<SpottingModel>find("order by number desc")
        .firstResultOptional()
        .map(model -> model.number)
        .orElse(0);
  }

  /** Activates this version and deactivates all others. */
  static void use(String version) {
    SpottingModel.<SpottingModel>find("inUse or number = ?1 order by id", numberOf(version))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(model -> model.inUse = model.version().equals(version));
  }

  static boolean exists(String version) {
    return version.equals(Ranker.SHIPPED.version()) || count("number", numberOf(version)) > 0;
  }

  private static int numberOf(String version) {
    return version.matches("desk-\\d{1,9}") ? Integer.parseInt(version.substring(5)) : 0;
  }

  String version() {
    return "desk-" + number;
  }

  boolean isInUse() {
    return inUse;
  }
}
