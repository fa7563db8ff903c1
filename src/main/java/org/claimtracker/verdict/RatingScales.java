package org.claimtracker.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.history.History;

/** Makes scales and their versions, chooses the one in use, and words labels in languages. */
@ApplicationScoped
@Transactional
public class RatingScales {

  private static final String KIND = "rating-scale";

  private final History history;
  private final Event<ScaleChanged> changed;
  private final Validator validator;
  private final Clock clock;

  RatingScales(History history, Event<ScaleChanged> changed, Validator validator, Clock clock) {
    this.history = history;
    this.changed = changed;
    this.validator = validator;
    this.clock = clock;
  }

  /** The newest version of a scale. */
  public RatingScale active(String key) {
    return RatingScale.active(key).orElseThrow(() -> Problems.notFound(VerdictError.NO_SCALE, key));
  }

  /** Makes a scale; it is not used before it is chosen. */
  public RatingScale create(NewScale wanted, Actor by) {
    List<Violation> wrong = wrongIn(wanted.ratings());
    if (wanted.key() != null && RatingScale.count("scaleKey", wanted.key()) > 0) {
      wrong.add(new Violation("key", VerdictError.SCALE_KEY_TAKEN.with(wanted.key())));
    }
    refuse(wanted, wrong);
    RatingScale made = new RatingScale(wanted.key(), 1, wanted.name(), wanted.names());
    wanted.ratings().forEach(made::add);
    made.persist();
    record(by, "create", made, null);
    return made;
  }

  /** The next version of a scale. What reads as before keeps its words in other languages. */
  public RatingScale revise(String key, String ifMatch, NewScaleVersion wanted, Actor by) {
    refuse(wanted, wrongIn(wanted.ratings()));
    RatingScale old = changing(key, ifMatch);
    ScaleView before = ScaleView.of(old);
    boolean sameName = old.name.equals(wanted.name());
    RatingScale next = old.next(wanted.name(), sameName ? old.names() : null, clock.instant());
    Map<String, Rating> known =
        old.ratings.stream().collect(Collectors.toMap(rating -> rating.ratingKey, one -> one));
    for (RatingDetails rating : wanted.ratings()) {
      Rating same = known.get(rating.key());
      boolean keepsWords = rating.words() == null && same != null && same.readsLike(rating);
      next.add(keepsWords ? rating.worded(same.words()) : rating);
    }
    next.persist();
    record(by, "revise", next, before);
    return next;
  }

  /** Chooses the scale on which new verdicts are rated. */
  public RatingScale use(String key, String ifMatch, Actor by) {
    RatingScale wanted = changing(key, ifMatch);
    if (!wanted.isInUse()) {
      ScaleView before = ScaleView.of(wanted);
      RatingScale.inUse().ifPresent(RatingScale::endUse);
      RatingScale.flush();
      wanted.use(clock.instant());
      wanted.countChange();
      record(by, "use", wanted, before);
    }
    return wanted;
  }

  /** Words the newest version of a scale; published verdicts keep the words they have. */
  public RatingScale word(String key, String ifMatch, UnaryOperator<ScaleWords> change, Actor by) {
    RatingScale scale = changing(key, ifMatch);
    ScaleView before = ScaleView.of(scale);
    ScaleWords words = change.apply(ScaleWords.of(scale));
    Set<String> unknown = new HashSet<>(words.ratings().keySet());
    List<RatingDetails> worded = new ArrayList<>();
    for (Rating rating : scale.ratings) {
      unknown.remove(rating.ratingKey);
      worded.add(RatingDetails.of(rating).worded(words.ratings().get(rating.ratingKey)));
    }
    List<Violation> wrong =
        wrongIn(worded, (n, language) -> "[%s][%s]".formatted(worded.get(n).key(), language));
    unknown.stream()
        .sorted()
        .map(rating -> VerdictError.NO_RATING.with(rating, key))
        .forEach(why -> wrong.add(new Violation("ratings", why)));
    refuse(words, wrong);
    scale.name(words.names());
    scale.ratings.forEach(rating -> rating.word(words.ratings().get(rating.ratingKey)));
    scale.countChange();
    record(by, "word", scale, before);
    return scale;
  }

  private RatingScale changing(String key, String ifMatch) {
    RatingScale scale = active(key);
    ETags.require(ifMatch, scale.edition());
    return scale;
  }

  private void record(Actor by, String action, RatingScale scale, ScaleView before) {
    history.record(by, action, KIND, scale.scaleKey, before, ScaleView.of(scale));
    changed.fire(new ScaleChanged(scale.scaleKey));
  }

  /** Refuses with everything that is wrong, not with the first of it. */
  private void refuse(Object wanted, List<Violation> wrong) {
    List<Violation> all = new ArrayList<>(Problems.violations(validator.validate(wanted)));
    all.addAll(wrong);
    if (!all.isEmpty()) {
      throw Problems.invalid(all);
    }
  }

  /** Readers tell ratings apart by their labels, in every language. */
  private static List<Violation> wrongIn(List<RatingDetails> ratings) {
    return wrongIn(ratings, (n, language) -> "[%d].words[%s]".formatted(n, language));
  }

  /**
   * @param place of a rating's words in the request
   */
  private static List<Violation> wrongIn(
      List<RatingDetails> ratings, BiFunction<Integer, String, String> place) {
    List<Violation> wrong = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (int n = 0; ratings != null && n < ratings.size(); n++) {
      RatingDetails rating = ratings.get(n);
      if (rating == null) {
        continue;
      }
      String field = "ratings[%d].".formatted(n);
      if (rating.key() != null && !keys.add(rating.key())) {
        wrong.add(new Violation(field + "key", VerdictError.RATING_KEY_TWICE.with()));
      }
      if (rating.label() != null && !labels.add(folded("", rating.label()))) {
        wrong.add(new Violation(field + "label", VerdictError.RATING_LABEL_TWICE.with()));
      }
      int row = n;
      if (rating.words() != null) {
        rating
            .words()
            .forEach(
                (language, word) -> {
                  if (word.label() != null && !labels.add(folded(language, word.label()))) {
                    wrong.add(
                        new Violation(
                            "ratings%s.label".formatted(place.apply(row, language)),
                            VerdictError.RATING_LABEL_TWICE.with()));
                  }
                });
      }
    }
    return wrong;
  }

  private static String folded(String language, String label) {
    return language + "\n" + label.strip().toLowerCase(Locale.ROOT);
  }
}
