package org.claimtracker.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.common.BaseEntity;

/**
 * A person's role in a revision. The unique key allows one role per person and revision, so the
 * database itself stops an author from approving.
 */
@Entity
@Inheritance
@DiscriminatorColumn(name = "kind")
public abstract class Contribution extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Revision revision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Account account;

  @Column(insertable = false, updatable = false)
  private String kind;

  protected Contribution() {}

  protected Contribution(Revision revision, Account account) {
    this.revision = revision;
    this.account = account;
  }

  /** All contributions to these revisions, with accounts, oldest first. */
  public static List<Contribution> in(List<Revision> revisions) {
    return revisions.isEmpty()
        ? List.of()
        : list(
            "from Contribution p join fetch p.account where p.revision in ?1 order by p.id",
            revisions);
  }
}
