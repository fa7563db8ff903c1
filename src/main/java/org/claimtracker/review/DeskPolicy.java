package org.claimtracker.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The desk's editorial policy. A rule that is off is not asked; the names are those of {@link
 * Rule}.
 */
@ConfigMapping(prefix = "desk.policy")
public interface DeskPolicy {

  /** How many editors approve a revision. */
  @WithDefault("1")
  int approvals();

  /** How many sources of different origin a verdict cites at least. */
  @WithDefault("1")
  int independentSources();

  Rules rules();

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
