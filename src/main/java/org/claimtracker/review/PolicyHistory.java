package org.claimtracker.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.account.Actor;
import org.claimtracker.history.Change;
import org.claimtracker.history.History;
import org.claimtracker.verdict.RatingScale;

/**
 * The history of the editorial policy. The policy is set in the configuration, whose changes go
 * unrecorded, so each start compares it with the last one in the record and records any difference.
 */
@ApplicationScoped
@Transactional
public class PolicyHistory {

  /** The settings of a policy; rules by name. */
  record Terms(int approvals, int independentSources, List<String> rules) {

    static Terms of(DeskPolicy policy) {
      return new Terms(
          policy.approvals(),
          policy.independentSources(),
          Stream.of(Rule.values()).filter(rule -> rule.isOn(policy)).map(Enum::name).toList());
    }

    private List<Rule> without(Terms others) {
      return Arrays.stream(Rule.values())
          .filter(rule -> rules.contains(rule.name()) && !others.rules.contains(rule.name()))
          .toList();
    }
  }

  /**
   * One change of the policy.
   *
   * @param asked rules that were switched on
   * @param dropped rules that were switched off
   */
  public record Step(
      Instant at,
      int approvalsBefore,
      int approvals,
      int sourcesBefore,
      int sources,
      List<Rule> asked,
      List<Rule> dropped) {

    private static Step between(Terms before, Terms now, Instant at) {
      return new Step(
          at,
          before.approvals,
          now.approvals,
          before.independentSources,
          now.independentSources,
          now.without(before),
          before.without(now));
    }
  }

  private static final String KIND = "policy";
  private static final String SUBJECT = "desk";

  /** The number of changes shown to readers. */
  private static final int MAX_ENTRIES = 50;

  private final DeskPolicy policy;
  private final History history;
  private final ObjectMapper json;

  PolicyHistory(DeskPolicy policy, History history, ObjectMapper json) {
    this.policy = policy;
    this.history = history;
    this.json = json;
  }

  void start(@Observes StartupEvent start) {
    note(Terms.of(policy));
  }

  /** Records the present policy, unless it is the last one recorded. */
  void note(Terms now) {
    Terms before =
        Change.about(KIND, SUBJECT, 1).stream()
            .findFirst()
            .map(entry -> terms(entry.after))
            .orElse(null);
    if (!now.equals(before)) {
      history.record(Actor.system("start"), "set", KIND, SUBJECT, before, now);
    }
  }

  /** Each change of the policy, newest first, without the initial policy. */
  public List<Step> steps() {
    return Change.about(KIND, SUBJECT, MAX_ENTRIES).stream()
        .filter(entry -> entry.before != null)
        .map(entry -> Step.between(terms(entry.before), terms(entry.after), entry.at))
        .toList();
  }

  /** Since when verdicts have been made under the present policy and scales. */
  public Optional<Instant> methodSince() {
    Optional<Instant> policySince =
        Change.about(KIND, SUBJECT, 1).stream().map(entry -> entry.at).findFirst();
    return Stream.concat(policySince.stream(), RatingScale.lastChosen().stream())
        .max(Instant::compareTo);
  }

  private Terms terms(String state) {
    try {
      return json.readValue(state, Terms.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The record holds no policy: " + state, unreadable);
    }
  }
}
