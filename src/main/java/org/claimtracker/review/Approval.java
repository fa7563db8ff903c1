package org.claimtracker.review;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.claimtracker.account.Account;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.Revision;

/** An editor vouches for a revision as it stands. Any edit of it removes the approval. */
@Entity
@DiscriminatorValue("APPROVER")
public class Approval extends Contribution {

  protected Approval() {}

  public Approval(Revision revision, Account account) {
    super(revision, account);
  }
}
