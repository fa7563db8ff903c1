package org.claimtracker.review.worklist;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimtracker.account.Actor;
import org.claimtracker.review.Triage;

/**
 * Assigns or unassigns many claims at once. Each is a move of its own: a refusal does not stop the
 * others.
 */
@ApplicationScoped
public class Assigning {

  /** How many claims were moved, and why the others were not. */
  public record Outcome(int done, List<Refusal> refused) {}

  /** A claim that was not moved, and why. */
  public record Refusal(String slug, HttpProblem why) {}

  private static final String WHATEVER_VERSION = "*";

  private final Triage triage;

  Assigning(Triage triage) {
    this.triage = triage;
  }

  /** Assigns claims to the account with this handle. */
  public Outcome assign(List<String> slugs, String to, Actor by) {
    return each(slugs, slug -> triage.assign(slug, WHATEVER_VERSION, to, by));
  }

  /** Unassigns claims, which return to the queue. */
  public Outcome unassign(List<String> slugs, Actor by) {
    return each(slugs, slug -> triage.unassign(slug, WHATEVER_VERSION, by));
  }

  /** Assigns claims to the caller. */
  public Outcome takeUp(List<String> slugs, Actor by) {
    return each(slugs, slug -> triage.takeUp(slug, WHATEVER_VERSION, by));
  }

  private static Outcome each(List<String> slugs, Consumer<String> step) {
    int done = 0;
    List<Refusal> refused = new ArrayList<>();
    for (String slug : slugs) {
      try {
        QuarkusTransaction.requiringNew().run(() -> step.accept(slug));
        done++;
      } catch (HttpProblem refusal) {
        refused.add(new Refusal(slug, refusal));
      }
    }
    return new Outcome(done, refused);
  }
}
