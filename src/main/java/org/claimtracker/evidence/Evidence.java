package org.claimtracker.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;

/** One source as used for one claim: the passage quoted, and the direction it points in. */
@Entity
public class Evidence extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  @ManyToOne(fetch = FetchType.LAZY)
  public Source source;

  @Enumerated(EnumType.STRING)
  public Stance stance;

  /** The quoted passage, verbatim. */
  public String passage;

  public String note;

  protected Evidence() {}

  public Evidence(Claim claim, Source source, Stance stance, String passage, String note) {
    this.claim = claim;
    this.source = source;
    this.stance = stance;
    this.passage = passage;
    this.note = note;
  }

  /** All evidence about a claim with its sources, in the order in which it was added. */
  public static List<Evidence> about(Claim claim) {
    return list("from Evidence e join fetch e.source where e.claim = ?1 order by e.id", claim);
  }

  /** Where a source is used, with the claims, most recent use first. */
  public static List<Evidence> from(long sourceId, int limit) {
    return Evidence.<Evidence>find(
            "from Evidence e join fetch e.claim where e.source.id = ?1 order by e.id desc",
            sourceId)
        .page(0, limit)
        .list();
  }

  static Optional<Evidence> about(Claim claim, long id) {
    return find("from Evidence e join fetch e.source where e.claim = ?1 and e.id = ?2", claim, id)
        .firstResultOptional();
  }

  void change(Source newSource, Stance newStance, String newPassage, String newNote) {
    source = newSource;
    stance = newStance;
    passage = newPassage;
    note = newNote;
  }
}
