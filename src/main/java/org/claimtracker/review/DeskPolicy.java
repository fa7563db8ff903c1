package org.claimtracker.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The desk's editorial policy. Rules that are off are not checked; their names are those of {@link
 * Rule}.
 */
@ConfigMapping(prefix = "claims.policy")
public interface DeskPolicy {

  /** The number of editors who must approve a revision. */
  @WithDefault("1")
  int approvals();

  /** The minimum number of sources of different origin. */
  @WithDefault("1")
  int independentSources();

  Rules rules();

  Overdue overdue();

  /** How long work may remain in a stage before it is overdue. */
  interface Overdue {

    /** Logged, not taken up. */
    @WithDefault("P2D")
    Duration logged();

    /** Being checked, no draft yet. */
    @WithDefault("P5D")
    Duration underCheck();

    /** Drafted, not submitted. */
    @WithDefault("P3D")
    Duration drafted();

    /** Submitted, not decided. */
    @WithDefault("P1D")
    Duration inReview();

    /** Approved, neither published nor scheduled. */
    @WithDefault("P1D")
    Duration approved();
  }

  /** Which rules are checked. */
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

    /** R9. */
    @WithDefault("false")
    boolean claimantAsked();

    /** R12. */
    @WithDefault("true")
    boolean activeScale();

    /** Matches with the band SAME are decided on before a verdict is submitted. */
    @WithDefault("false")
    boolean matchesAnswered();

    /** No thread of comments is open when a revision is approved. */
    @WithDefault("false")
    boolean openThreads();

    /**
     * R14. Switching it off only loses the friendly message: the database's unique key still
     * applies.
     */
    @WithDefault("true")
    boolean fourEyes();

    /** R15. */
    @WithDefault("true")
    boolean editsVoidApprovals();

    /** R17, for retractions; publishing always requires approval. */
    @WithDefault("true")
    boolean retractionApproval();

    /** R18. */
    @WithDefault("true")
    boolean typedCorrection();
  }
}
