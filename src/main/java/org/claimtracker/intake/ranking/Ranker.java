package org.claimtracker.intake.ranking;

/** Scores the check-worthiness of sentences. */
public interface Ranker {

  /** The weights that come with the application. */
  Ranker SHIPPED =
      new Ranker() {
        @Override
        public String version() {
          return "shipped-2";
        }

        @Override
        public double score(String sentence, Traits traits) {
          double sum = Trait.START;
          for (Trait trait : Trait.values()) {
            sum += trait.weight * traits.degree(trait);
          }
          return 1 / (1 + Math.exp(-sum));
        }
      };

  /** Stored with everything that it ranked. */
  String version();

  /** From 0 to 1; above one half is worth checking. */
  double score(String sentence, Traits traits);
}
