package org.claimtracker.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The desk's editorial policy. A rule that is off is not asked; the names are those of {@link
 * Rule}.
 */
@ConfigMapping(prefix = "claims.policy")
public interface DeskPolicy {

  /** How many editors approve a revision. */
  @WithDefault("1")
  int approvals();

  /** How many sources of different origin a verdict cites at least. */
  @WithDefault("1")
  int independentSources();

  Rules rules();

  Overdue overdue();

  /** How long work may stay where it is before it is marked as overdue. */
  interface Overdue {

    /** Logged, and nobody has taken it up. */
    @WithDefault("P2D")
    Duration logged();

    /** Somebody checks it, and nothing is drafted. */
    @WithDefault("P5D")
    Duration underCheck();

    /** A verdict is drafted and not handed in. */
    @WithDefault("P3D")
    Duration drafted();

    /** Handed in, and not decided. */
    @WithDefault("P1D")
    Duration inReview();

    /** Approved, and neither published nor scheduled. */
    @WithDefault("P1D")
    Duration approved();
  }

  /** Which rules are asked. */
  interface Rules {

    /** A verdict has a summary. */
    @WithDefault("true")
    boolean summary();

    /** R1. */
    @WithDefault("true")
    boolean independentSources();

    /** R2. */
    @WithDefault("false")
    boolean sourceLocators();

    /** R3. */
    @WithDefault("false")
    boolean primarySource();

    /** R4. */
    @WithDefault("false")
    boolean bothDirections();

    /** R8. */
    @WithDefault("false")
    boolean selectionReason();

    /** R12. */
    @WithDefault("true")
    boolean activeScale();

    /** R14. Off takes the friendly answer away, not the rule: the database's key stays. */
    @WithDefault("true")
    boolean fourEyes();

    /** R15. */
    @WithDefault("true")
    boolean editsVoidApprovals();

    /** R17, for retractions; publishing always needs approval. */
    @WithDefault("true")
    boolean retractionApproval();

    /** R18. */
    @WithDefault("true")
    boolean typedCorrection();
  }
}
