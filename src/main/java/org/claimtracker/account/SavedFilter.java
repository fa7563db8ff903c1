package org.claimtracker.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;

/** A named filter of the list of claims, saved by its owner. */
@Entity
class SavedFilter extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  Account account;

  String name;

  /** The filter as the query string of the list. */
  String query;

  protected SavedFilter() {}

  SavedFilter(Account account, String name, String query) {
    this.account = account;
    this.name = name;
    this.query = query;
  }

  static List<SavedFilter> of(Actor owner) {
    return list("account.id = ?1 order by lower(name), id", owner.accountId());
  }

  static Optional<SavedFilter> named(Actor owner, String name) {
    return find("account.id = ?1 and name = ?2", owner.accountId(), name).firstResultOptional();
  }
}
