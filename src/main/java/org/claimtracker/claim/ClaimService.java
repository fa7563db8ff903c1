package org.claimtracker.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.naming.AddressKey;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/** Logs claims and edits their descriptions and appearances. */
@ApplicationScoped
public class ClaimService {

  private static final int MAX_APPEARANCES = 100;

  private final History history;
  private final Clock clock;
  private final Event<ClaimInputsChanged> inputsChanged;
  private final Event<ClaimantChanged> claimantChanged;

  ClaimService(
      History history,
      Clock clock,
      Event<ClaimInputsChanged> inputsChanged,
      Event<ClaimantChanged> claimantChanged) {
    this.claimantChanged = claimantChanged;
    this.history = history;
    this.clock = clock;
    this.inputsChanged = inputsChanged;
  }

  @Transactional
  public Claim log(NewClaim wanted, Actor by) {
    return log(wanted, false, by);
  }

  /**
   * Logs a claim.
   *
   * @param insist whether it may stand at one address twice
   */
  @Transactional
  public Claim log(NewClaim wanted, boolean insist, Actor by) {
    if (!insist) {
      refuseTwice(wanted.appearances());
    }
    Claim claim = Claim.log(wanted, by.handle(), clock.instant());
    claimantIdentified(claim, by);
    history.record(by, "log", "claim", claim.slug, null, wanted);
    return claim;
  }

  @Transactional
  public Claim reword(String slug, String ifMatch, ClaimDescription wanted, Actor by) {
    return reword(Claim.forChange(slug, ifMatch, clock.instant()), wanted, by);
  }

  /** Rewords a claim that is locked. */
  public Claim reword(Claim claim, ClaimDescription wanted, Actor by) {
    ClaimDescription before = ClaimDescription.of(claim);
    claim.describe(wanted);
    claimantIdentified(claim, by);
    inputsChanged.fire(new ClaimInputsChanged(claim, before, by));
    history.record(by, "edit", "claim", claim.slug, before, wanted);
    return claim;
  }

  /** Adds an appearance; 409 if one of the claim is at its address, unless the caller insists. */
  @Transactional
  public Claim addAppearance(
      String slug, String ifMatch, AppearanceDetails wanted, boolean insist, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    if (Appearance.of(claim).size() >= MAX_APPEARANCES) {
      throw Problems.invalid("appearances", ClaimError.TOO_MANY_APPEARANCES);
    }
    if (!insist) {
      refuseKnown(claim, null, wanted);
    }
    new Appearance(claim, wanted).persist();
    return edited(claim, "add-appearance", null, wanted, by);
  }

  @Transactional
  public Claim editAppearance(
      String slug,
      String ifMatch,
      long id,
      UnaryOperator<AppearanceDetails> change,
      boolean insist,
      Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Appearance appearance = appearance(claim, id);
    AppearanceDetails before = AppearanceDetails.of(appearance);
    AppearanceDetails wanted = change.apply(before);
    if (!insist && !appearance.isAt(wanted.url())) {
      refuseKnown(claim, appearance, wanted);
    }
    appearance.change(wanted);
    return edited(claim, "edit-appearance", before, wanted, by);
  }

  @Transactional
  public Claim removeAppearance(String slug, String ifMatch, long id, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Appearance appearance = appearance(claim, id);
    AppearanceDetails before = AppearanceDetails.of(appearance);
    appearance.delete();
    return edited(claim, "remove-appearance", before, null, by);
  }

  /** A claim can tell who somebody is whom others know by name alone: what readers see of them. */
  private void claimantIdentified(Claim claim, Actor by) {
    Claimant claimant = claim.claimant;
    if (claimant != null && claimant.identifiedNow()) {
      Claimant.flush();
      claimantChanged.fire(new ClaimantChanged(claimant, by));
      ClaimantView after = ClaimantView.of(claimant);
      ClaimantView before = new ClaimantView(after.slug(), after.name(), after.kind(), null);
      history.record(by, "edit", "claimant", claimant.slug, before, after);
    }
  }

  private static void refuseTwice(List<AppearanceDetails> appearances) {
    Set<String> keys = new HashSet<>();
    for (int n = 0; n < appearances.size(); n++) {
      String key = AddressKey.of(appearances.get(n).url());
      if (key != null && !keys.add(key)) {
        throw Problems.invalid("appearances[" + n + "].url", ClaimError.APPEARANCE_TWICE);
      }
    }
  }

  private static void refuseKnown(Claim claim, Appearance itself, AppearanceDetails wanted) {
    Appearance.at(claim, wanted.url())
        .filter(known -> known != itself)
        .ifPresent(
            known -> {
              String existing = "/api/v1/claims/" + claim.slug + "/appearances/" + known.id;
              throw Problems.problem(409, "Conflict", ClaimError.APPEARANCE_KNOWN.with(known.id))
                  .with("existing", existing)
                  .build();
            });
  }

  private static Appearance appearance(Claim claim, long id) {
    return Appearance.of(claim, id)
        .orElseThrow(() -> Problems.notFound(ClaimError.NO_APPEARANCE, id));
  }

  private Claim edited(Claim claim, String action, Object before, Object after, Actor by) {
    inputsChanged.fire(new ClaimInputsChanged(claim, by));
    history.record(by, action, "claim", claim.slug, before, after);
    return claim;
  }
}
