package org.claimtracker.search.query;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.history.Change;
import org.claimtracker.search.embedding.SearchConfig;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.search.index.ExternalIndex;
import org.claimtracker.search.index.IndexPair;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Facet;
import org.jboss.logging.Logger;

/**
 * Searches claims. Everything committed before the search is found: if necessary the search waits
 * for the index, a matter of milliseconds. Without an index, or with one that is far behind,
 * results are empty and the caller falls back to the database.
 */
@ApplicationScoped
public class ClaimSearch {

  private static final Logger LOG = Logger.getLogger(ClaimSearch.class);

  private static final List<String> FACETS_FOR_READERS =
      List.of(Facet.RATING, Facet.TOPIC, Facet.CLAIMANT, Facet.LANGUAGE);
  private static final List<String> FACETS_FOR_THE_DESK =
      List.of(
          Facet.STATE,
          Facet.STAGE,
          Facet.RATING,
          Facet.TOPIC,
          Facet.CLAIMANT,
          Facet.LANGUAGE,
          Facet.ASSIGNEE);

  /** An operation on one of the two indexes. */
  private interface Asking<T> {
    T of(IndexPair pair) throws IOException;
  }

  private static final List<String> FACETS_OF_OTHERS = List.of(Facet.PUBLISHER, Facet.LANGUAGE);

  private final ActiveIndex inUse;
  private final ExternalIndex external;
  private final Duration patience;

  ClaimSearch(ActiveIndex inUse, ExternalIndex external, SearchConfig config) {
    this.inUse = inUse;
    this.patience = config.patience();
    this.external = external;
  }

  /**
   * Slugs of published verdicts only. A verdict may be retracted before the caller loads it, so
   * load only what stands.
   *
   * @return empty while there is no index
   */
  public Optional<SearchResult> verdicts(SearchRequest wanted) {
    return page(wanted, pair -> Search.in(pair.published(), wanted, FACETS_FOR_READERS));
  }

  /** Slugs of any claims; empty while there is no index. */
  public Optional<SearchResult> claims(SearchRequest wanted) {
    return page(wanted, pair -> Search.in(pair.desk(), wanted, FACETS_FOR_THE_DESK));
  }

  /**
   * Later pages use the snapshot of the first one, so they wait for nothing; a list started from
   * the database is continued there.
   */
  private Optional<SearchResult> page(SearchRequest wanted, Asking<SearchResult> asking) {
    if (wanted.cursor() == null) {
      return ask(asking);
    }
    if (!SearchCursor.isGivenHere(wanted.cursor())) {
      return Optional.empty();
    }
    IndexPair pair = inUse.pair();
    return Optional.of(
        Optional.ofNullable(pair)
            .flatMap(found -> ask(found, asking))
            .orElseThrow(Unavailable::problem));
  }

  /**
   * Keys of checks of other publishers, as slugs. Behind a large import it answers with what it
   * has.
   *
   * @return empty while there is no index; 503 then for a cursor that the index gave
   */
  public Optional<SearchResult> external(SearchRequest wanted) {
    ExternalIndex.Asking<SearchResult> asking = index -> Search.in(index, wanted, FACETS_OF_OTHERS);
    if (wanted.cursor() == null) {
      return external.ask(lastChange(), asking);
    }
    return SearchCursor.isGivenHere(wanted.cursor())
        ? Optional.of(external.ask(0, asking).orElseThrow(Unavailable::problem))
        : Optional.empty();
  }

  /** Asks the checks of other publishers. */
  public <T> Optional<T> inExternal(Function<ClaimIndex, T> asking) {
    return external.ask(lastChange(), asking::apply);
  }

  private static long lastChange() {
    return QuarkusTransaction.requiringNew().call(Change::lastId);
  }

  public <T> Optional<T> inVerdicts(Function<ClaimIndex, T> asking) {
    return ask(pair -> asking.apply(pair.published()));
  }

  public <T> Optional<T> inClaims(Function<ClaimIndex, T> asking) {
    return ask(pair -> asking.apply(pair.desk()));
  }

  /** Asks all claims as far as the index has got, without waiting for it. */
  public <T> Optional<T> inClaimsSoFar(Function<ClaimIndex, T> asking) {
    IndexPair pair = inUse.pair();
    return pair == null ? Optional.empty() : ask(pair, now -> asking.apply(now.desk()));
  }

  private <T> Optional<T> ask(Asking<T> asking) {
    if (inUse.pair() == null) {
      return Optional.empty();
    }
    long now = lastChange();
    IndexPair pair = inUse.reaches(now, patience) ? inUse.pair() : null;
    return pair == null ? Optional.empty() : ask(pair, asking);
  }

  private <T> Optional<T> ask(IndexPair pair, Asking<T> asking) {
    try {
      return Optional.of(asking.of(pair));
    } catch (AlreadyClosedException replaced) {
      LOG.debug("The index was replaced meanwhile", replaced);
      return Optional.empty();
    } catch (HttpProblem refused) {
      throw refused;
    } catch (IOException | RuntimeException | VirtualMachineError damaged) {
      // Lucene may misread a damaged file in arbitrary ways, including as too large for memory.
      LOG.warn("The search index cannot be read", damaged);
      inUse.distrust(pair);
      return Optional.empty();
    }
  }
}
