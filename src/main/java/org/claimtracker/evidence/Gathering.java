package org.claimtracker.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimInputsChanged;
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

  @Transactional
  public Evidence add(String slug, String ifMatch, NewEvidence wanted, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    if (Evidence.about(claim).size() >= MAX_EVIDENCE) {
      throw Problems.invalid("evidence", EvidenceError.TOO_MUCH_EVIDENCE);
    }
    Evidence evidence =
        new Evidence(claim, sourceOf(wanted, by), wanted.stance(), wanted.passage(), wanted.note());
    evidence.persist();
    changed(claim, "add-evidence", null, EvidenceView.of(evidence), by);
    return evidence;
  }

  @Transactional
  public Evidence edit(
      String slug, String ifMatch, long id, UnaryOperator<NewEvidence> change, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Evidence evidence = evidence(claim, id);
    EvidenceView before = EvidenceView.of(evidence);
    NewEvidence wanted = change.apply(NewEvidence.of(evidence));
    evidence.change(sourceOf(wanted, by), wanted.stance(), wanted.passage(), wanted.note());
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

  /** Adds a source that any claim can use. */
  @Transactional
  public Source addSource(SourceDetails wanted, Actor by) {
    Source source = new Source(datedToday(wanted));
    source.persist();
    history.record(
        by, "create", "source", Long.toString(source.id), null, SourceDetails.of(source));
    return source;
  }

  /** Changes a source from the version that {@code ifMatch} names: 404, 428 or 412 otherwise. */
  @Transactional
  public Source editSource(long id, String ifMatch, UnaryOperator<SourceDetails> change, Actor by) {
    Source source = source(id);
    ETags.require(ifMatch, source.version);
    SourceDetails before = SourceDetails.of(source);
    SourceDetails wanted = change.apply(before);
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

  private Source sourceOf(NewEvidence wanted, Actor by) {
    if (wanted.source() != null) {
      return addSource(wanted.source(), by);
    }
    return Source.<Source>findByIdOptional(wanted.sourceId())
        .orElseThrow(
            () -> Problems.invalid("sourceId", EvidenceError.NO_SOURCE, wanted.sourceId()));
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
