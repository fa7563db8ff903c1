package org.claimtracker.review;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimtracker.account.Actor;

/**
 * Gives many claims out at once, or takes them back. Each is a move of its own: one that is refused
 * stops no other.
 */
@ApplicationScoped
public class Assigning {

  /** How many claims that was done with, and why not with the others. */
  public record Outcome(int done, List<Refusal> refused) {}

  /** A claim that stays with whom it was, and why. */
  public record Refusal(String slug, HttpProblem why) {}

  private static final String WHATEVER_VERSION = "*";

  private final Triage triage;

  Assigning(Triage triage) {
    this.triage = triage;
  }

  /** Gives claims to the one with this handle. */
  public Outcome assign(List<String> slugs, String to, Actor by) {
    return each(slugs, slug -> triage.assign(slug, WHATEVER_VERSION, to, by));
  }

  /** Takes claims back, so that they wait for somebody. */
  public Outcome unassign(List<String> slugs, Actor by) {
    return each(slugs, slug -> triage.unassign(slug, WHATEVER_VERSION, by));
  }

  /** Takes claims up oneself. */
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
