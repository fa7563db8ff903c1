package org.claimtracker.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.ClaimInputsChanged;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/**
 * Merges sources that are one. All evidence moves, which voids approvals of what is not published;
 * two pieces of evidence for one claim both stay, as each has its own passage. Published revisions
 * keep the source as it was.
 */
@ApplicationScoped
public class SourceMerging {

  private final History history;
  private final Clock clock;
  private final Event<ClaimInputsChanged> inputsChanged;

  SourceMerging(History history, Clock clock, Event<ClaimInputsChanged> inputsChanged) {
    this.history = history;
    this.clock = clock;
    this.inputsChanged = inputsChanged;
  }

  /** Merges one source into another, which is returned. */
  @Transactional
  public Source merge(long id, String ifMatch, long into, Actor by) {
    if (id == into) {
      throw Problems.invalid("into", ClaimError.MERGED_INTO_ITSELF);
    }
    RowLock.acquire("source");
    // Claims before sources, as whoever adds evidence locks them.
    List<Claim> claims =
        Claim.list(
            "id in (select e.claim.id from Evidence e where e.source.id = ?1) order by id", id);
    claims.forEach(claim -> Claim.forChange(claim, clock.instant()));
    Map<Long, Source> both =
        Source.<Source>find("id in ?1 order by id", List.of(id, into))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .stream()
            .collect(Collectors.toMap(source -> source.id, Function.identity()));
    Source merged = both.get(id);
    Source kept = both.get(into);
    if (merged == null) {
      throw Problems.notFound(EvidenceError.NO_SOURCE, id);
    }
    if (kept == null) {
      throw Problems.invalid("into", EvidenceError.NO_SOURCE, into);
    }
    ETags.require(ifMatch, merged.version);
    move(merged, kept, claims);
    claims.forEach(claim -> inputsChanged.fire(new ClaimInputsChanged(claim, by)));
    SlugRedirect.lead(SlugRedirect.SOURCE, Long.toString(id), Long.toString(into));
    merged.delete();
    Source.flush();
    history.record(
        by, "merge", "source", Long.toString(into), SourceView.of(merged), SourceView.of(kept));
    return kept;
  }

  private static void move(Source merged, Source kept, List<Claim> locked) {
    for (Evidence evidence : Evidence.<Evidence>list("source = ?1 order by id", merged)) {
      if (!locked.contains(evidence.claim)) {
        throw Problems.conflict(Problems.Reason.CHANGED_SIMULTANEOUSLY);
      }
      evidence.source = kept;
    }
  }
}
