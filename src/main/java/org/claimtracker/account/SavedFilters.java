package org.claimtracker.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.common.Problems;

/** The saved filters of each account. */
@ApplicationScoped
public class SavedFilters {

  private static final int MAX_FILTERS = 50;
  private static final int MAX_NAME_LENGTH = 80;
  private static final int MAX_QUERY_LENGTH = 1000;

  /** A filter with the id to remove it by. */
  public record View(long id, String name, String query) {

    static View of(SavedFilter filter) {
      return new View(filter.id, filter.name, filter.query);
    }
  }

  private final Event<AccountChanged> changes;

  SavedFilters(Event<AccountChanged> changes) {
    this.changes = changes;
  }

  /** Sorted by name. */
  @Transactional
  public List<View> of(Actor owner) {
    return SavedFilter.of(owner).stream().map(View::of).toList();
  }

  /** Saves a filter under a name, replacing one of the same name. */
  @Transactional
  public void save(Actor owner, String name, String query) {
    if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
      throw Problems.invalid("name", AccountError.FILTER_NAME);
    }
    if (query.isBlank() || query.length() > MAX_QUERY_LENGTH) {
      throw Problems.invalid("query", AccountError.FILTER_MISSING);
    }
    SavedFilter known = SavedFilter.named(owner, name.strip()).orElse(null);
    if (known == null && SavedFilter.of(owner).size() >= MAX_FILTERS) {
      throw Problems.invalid("name", AccountError.TOO_MANY_FILTERS);
    }
    View before = known == null ? null : View.of(known);
    SavedFilter filter =
        known == null ? new SavedFilter(owner.account(), name.strip(), query) : known;
    filter.query = query;
    filter.persist();
    tell(owner, "save", filter.id, before, View.of(filter));
  }

  /** 404 for one that is not the owner's. */
  @Transactional
  public void remove(Actor owner, long id) {
    SavedFilter filter =
        SavedFilter.<SavedFilter>findByIdOptional(id)
            .filter(found -> owner.is(found.account))
            .orElseThrow(() -> Problems.notFound(AccountError.NO_FILTER, id));
    filter.delete();
    tell(owner, "remove", id, View.of(filter), null);
  }

  private void tell(Actor by, String action, long id, Object before, Object after) {
    changes.fire(new AccountChanged(by, action, "filter", Long.toString(id), before, after));
  }
}
