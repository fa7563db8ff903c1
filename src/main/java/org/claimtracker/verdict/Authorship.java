package org.claimtracker.verdict;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.claimtracker.account.Account;

/** Somebody wrote part of a revision, or edited its inputs while it was open. Never removed. */
@Entity
@DiscriminatorValue("AUTHOR")
public class Authorship extends Contribution {

  protected Authorship() {}

  public Authorship(Revision revision, Account account) {
    super(revision, account);
  }
}
