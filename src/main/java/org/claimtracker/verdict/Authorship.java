package org.claimtracker.verdict;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.claimtracker.account.Account;

/** Somebody wrote a revision, or what it rests on while it was open. Authorship is never undone. */
@Entity
@DiscriminatorValue("AUTHOR")
public class Authorship extends Contribution {

  protected Authorship() {}

  public Authorship(Revision revision, Account account) {
    super(revision, account);
  }
}
