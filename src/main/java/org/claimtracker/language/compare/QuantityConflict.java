package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtracker.language.compare.Quantity.Step;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;

/**
 * Numbers that contradict each other: in value, unit, bound, or in what they are a step of.
 *
 * @param ofTheSame whether both count or measure the same, whatever the sentences say
 */
public record QuantityConflict(Conflict conflict, boolean ofTheSame) {

  /** The first that is found. */
  public static Optional<QuantityConflict> between(List<Quantity> asked, List<Quantity> claim) {
    List<Quantity> onlyAsked = without(asked, claim);
    List<Quantity> onlyClaim = without(claim, asked);
    List<QuantityConflict> found = new ArrayList<>();
    boolean oneEach = onlyAsked.size() == 1 && onlyClaim.size() == 1;
    for (Quantity one : onlyAsked) {
      for (Quantity other : onlyClaim) {
        if (one.isNumberOf(other)) {
          found.add(0, new QuantityConflict(meant(one, other), false));
        } else if (oneEach || one.countsTheSameAs(other)) {
          Conflict conflict = new Conflict(Kind.NUMBER, one.written(), other.written());
          found.add(new QuantityConflict(conflict, one.countsTheSameAs(other)));
        }
      }
    }
    return found.stream().findFirst();
  }

  /** Whether each number of the one is in the other, and the other way round. */
  public static boolean agree(List<Quantity> one, List<Quantity> other) {
    return without(one, other).isEmpty() && without(other, one).isEmpty();
  }

  private static List<Quantity> without(List<Quantity> all, List<Quantity> others) {
    return all.stream().filter(one -> others.stream().noneMatch(one::agrees)).toList();
  }

  /** The same number, meant otherwise. */
  private static Conflict meant(Quantity one, Quantity other) {
    Kind kind = Kind.BOUND;
    if (!one.isMeasuredLike(other)) {
      kind =
          one.isOf(Measure.Kind.CURRENCY) && other.isOf(Measure.Kind.CURRENCY)
              ? Kind.CURRENCY
              : one.isOf(Measure.Kind.POINTS) || other.isOf(Measure.Kind.POINTS)
                  ? Kind.CHANGE
                  : Kind.UNIT;
    } else if (!isStep(one, other)) {
      kind = Kind.CHANGE;
    }
    return new Conflict(kind, one.phrase(), other.phrase());
  }

  static boolean isStep(Quantity one, Quantity other) {
    Step first = one.meant().step();
    Step second = other.meant().step();
    return first == Step.NONE || second == Step.NONE || first == second;
  }
}
