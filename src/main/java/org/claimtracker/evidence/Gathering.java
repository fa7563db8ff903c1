package org.claimtracker.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimInputsChanged;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/** Adds, edits and removes sources and evidence. */
@ApplicationScoped
public class Gathering {

  private static final int MAX_EVIDENCE = 200;

  private final History history;
  private final Clock clock;
  private final Event<ClaimInputsChanged> inputsChanged;
  private final Event<EvidenceRemoved> removed;
  private final Event<SourceChanged> sourceChanged;

  Gathering(
      History history,
      Clock clock,
      Event<ClaimInputsChanged> inputsChanged,
      Event<EvidenceRemoved> removed,
      Event<SourceChanged> sourceChanged) {
    this.history = history;
    this.clock = clock;
    this.inputsChanged = inputsChanged;
    this.removed = removed;
    this.sourceChanged = sourceChanged;
  }

  /**
   * Adds evidence.
   *
   * @param insist whether a source described in place is new, though one at its address is known
   */
  @Transactional
  public Evidence add(String slug, String ifMatch, NewEvidence wanted, boolean insist, Actor by) {
    if (wanted.source() != null) {
      // Before the claim, in the order in which whoever edits a source takes the locks.
      lock(wanted.source());
    }
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    if (Evidence.about(claim).size() >= MAX_EVIDENCE) {
      throw Problems.invalid("evidence", EvidenceError.TOO_MUCH_EVIDENCE);
    }
    Evidence evidence =
        new Evidence(
            claim, sourceOf(wanted, insist, by), wanted.stance(), wanted.passage(), wanted.note());
    evidence.persist();
    changed(claim, "add-evidence", null, EvidenceView.of(evidence), by);
    return evidence;
  }

  @Transactional
  public Evidence edit(
      String slug,
      String ifMatch,
      long id,
      UnaryOperator<NewEvidence> change,
      boolean insist,
      Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Evidence evidence = evidence(claim, id);
    EvidenceView before = EvidenceView.of(evidence);
    NewEvidence wanted = change.apply(NewEvidence.of(evidence));
    if (wanted.source() != null) {
      lock(wanted.source());
    }
    evidence.change(sourceOf(wanted, insist, by), wanted.stance(), wanted.passage(), wanted.note());
    changed(claim, "edit-evidence", before, EvidenceView.of(evidence), by);
    return evidence;
  }

  @Transactional
  public Claim remove(String slug, String ifMatch, long id, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Evidence evidence = evidence(claim, id);
    removed.fire(new EvidenceRemoved(evidence));
    evidence.delete();
    changed(claim, "remove-evidence", EvidenceView.of(evidence), null, by);
    return claim;
  }

  /**
   * Adds a source that any claim can use; 409 if there is one at its address.
   *
   * @param insist whether it is another one all the same
   */
  @Transactional
  public Source addSource(SourceDetails wanted, boolean insist, Actor by) {
    lock(wanted);
    if (!insist) {
      refuseKnown(Source.at(wanted.url()));
    }
    return added(wanted, by);
  }

  private Source added(SourceDetails wanted, Actor by) {
    Source source = new Source(datedToday(wanted));
    source.persist();
    history.record(
        by, "create", "source", Long.toString(source.id), null, SourceDetails.of(source));
    return source;
  }

  /**
   * Changes a source from the version that {@code ifMatch} names: 404, 428 or 412 otherwise. 409 if
   * it gets the address of another one, unless the caller insists.
   */
  @Transactional
  public Source editSource(
      long id, String ifMatch, UnaryOperator<SourceDetails> change, boolean insist, Actor by) {
    Source source = source(id);
    ETags.require(ifMatch, source.version);
    SourceDetails before = SourceDetails.of(source);
    SourceDetails wanted = change.apply(before);
    if (!insist && !source.isAt(wanted.url())) {
      lock(wanted);
      refuseKnown(Source.at(wanted.url()));
    }
    source.change(wanted);
    Source.flush();
    sourceChanged.fire(new SourceChanged(source, by));
    history.record(by, "edit", "source", Long.toString(id), before, wanted);
    return source;
  }

  /** Removes a source that no claim uses: 409 for any other. */
  @Transactional
  public void removeSource(long id, String ifMatch, Actor by) {
    Source source = source(id);
    ETags.require(ifMatch, source.version);
    if (Evidence.count("source", source) > 0) {
      throw Problems.conflict(EvidenceError.SOURCE_USED);
    }
    SourceDetails before = SourceDetails.of(source);
    source.delete();
    history.record(by, "delete", "source", Long.toString(id), before, null);
  }

  /** 404 if there is none. */
  public static Source source(long id) {
    return Source.<Source>findByIdOptional(id)
        .orElseThrow(() -> Problems.notFound(EvidenceError.NO_SOURCE, id));
  }

  /** A source that is described exactly as a known one at its address is that one. */
  private Source sourceOf(NewEvidence wanted, boolean insist, Actor by) {
    SourceDetails described = wanted.source();
    if (described != null) {
      List<Source> known = insist ? List.of() : Source.at(described.url());
      return known.stream()
          .filter(source -> SourceDetails.of(source).isSaidBy(described))
          .findFirst()
          .orElseGet(
              () -> {
                refuseKnown(known);
                return added(described, by);
              });
    }
    return known(wanted.sourceId())
        .orElseThrow(
            () -> Problems.invalid("sourceId", EvidenceError.NO_SOURCE, wanted.sourceId()));
  }

  /** The source with this id, also by the id of one that was merged into it. */
  private static Optional<Source> known(long id) {
    return Source.<Source>findByIdOptional(id)
        .or(
            () -> {
              String current = SlugRedirect.current(SlugRedirect.SOURCE, Long.toString(id));
              return Source.findByIdOptional(Long.valueOf(current));
            });
  }

  /** Waits for whoever else adds a source at an address, so that nobody adds it twice. */
  private static void lock(SourceDetails wanted) {
    if (wanted.url() != null) {
      RowLock.acquire("source");
    }
  }

  private static void refuseKnown(List<Source> known) {
    if (!known.isEmpty()) {
      Source first = known.get(0);
      throw Problems.problem(409, "Conflict", EvidenceError.SOURCE_KNOWN.with(first.title))
          .with("existing", "/api/v1/sources/" + first.id)
          .build();
    }
  }

  /** Defaults the access date of an online source to today, which nobody enters by hand. */
  private SourceDetails datedToday(SourceDetails given) {
    return given.url() == null || given.accessedOn() != null
        ? given
        : new SourceDetails(
            given.title(),
            given.kind(),
            given.origin(),
            given.url(),
            given.publication(),
            given.page(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            given.interests(),
            given.unreachableReason());
  }

  private static Evidence evidence(Claim claim, long id) {
    return Evidence.about(claim, id)
        .orElseThrow(() -> Problems.notFound(EvidenceError.NO_EVIDENCE, id));
  }

  private void changed(Claim claim, String action, Object before, Object after, Actor by) {
    inputsChanged.fire(new ClaimInputsChanged(claim, by));
    history.record(by, action, "claim", claim.slug, before, after);
  }
}
