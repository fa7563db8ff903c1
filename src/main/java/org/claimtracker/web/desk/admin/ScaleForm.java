package org.claimtracker.web.desk.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimtracker.verdict.NewScale;
import org.claimtracker.verdict.NewScaleVersion;
import org.claimtracker.verdict.RatingDetails;
import org.claimtracker.verdict.RatingWords;
import org.claimtracker.verdict.ScaleView;
import org.claimtracker.verdict.ScaleWords;
import org.claimtracker.web.Languages;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * The form of a scale: a row for each label, best first, and some empty ones. Its fields are called
 * what the API calls them, so that its errors find them.
 */
public record ScaleForm(SubmittedForm submitted, List<Row> rows) {

  /** A field with what it holds. */
  public record Field(String name, String value) {

    private static Field of(SubmittedForm submitted, String name) {
      return new Field(name, submitted.text(name));
    }
  }

  /** The fields of a label. */
  public record Row(int number, Field key, Field label, Field definition, Field axisValue) {}

  /** The fields of a rating's words in one language. */
  public record Worded(RatingDetails rating, Field label, Field definition) {}

  /** The words of one language. */
  public record Language(String tag, Field name, List<Worded> ratings) {}

  private static final int MAX_ROWS = 40;
  private static final int EMPTY_ROWS = 2;
  private static final int MORE_ROWS = 6;

  /** A new one. */
  static ScaleForm blank() {
    return of(SubmittedForm.EMPTY, MORE_ROWS);
  }

  /** The next version of a scale, as it is. */
  static ScaleForm of(ScaleView scale) {
    SubmittedForm filled = SubmittedForm.EMPTY.with("name", scale.name());
    for (int n = 0; n < scale.ratings().size(); n++) {
      RatingDetails rating = scale.ratings().get(n);
      filled =
          filled
              .with(name(n, "key"), rating.key())
              .with(name(n, "label"), rating.label())
              .with(name(n, "definition"), rating.definition())
              .with(name(n, "axisValue"), rating.axisValue());
    }
    return of(filled, EMPTY_ROWS);
  }

  /** As submitted, with its empty rows at the end. */
  static ScaleForm of(SubmittedForm sent) {
    return of(packed(sent), sent.has("then", "more") ? MORE_ROWS : EMPTY_ROWS);
  }

  private static ScaleForm of(SubmittedForm submitted, int empty) {
    int filled = (int) IntStream.range(0, MAX_ROWS).filter(n -> submitted.any(name(n, ""))).count();
    return new ScaleForm(
        submitted,
        IntStream.range(0, Math.min(MAX_ROWS, filled + empty))
            .mapToObj(
                n ->
                    new Row(
                        n + 1,
                        Field.of(submitted, name(n, "key")),
                        Field.of(submitted, name(n, "label")),
                        Field.of(submitted, name(n, "definition")),
                        Field.of(submitted, name(n, "axisValue"))))
            .toList());
  }

  /** Without gaps between its rows. */
  private static SubmittedForm packed(SubmittedForm sent) {
    SubmittedForm packed =
        SubmittedForm.EMPTY
            .with("key", sent.given("key"))
            .with("name", sent.given("name"))
            .with("version", sent.given("version"));
    int row = 0;
    for (int n = 0; n < MAX_ROWS; n++) {
      if (sent.any(name(n, ""))) {
        for (String field : List.of("key", "label", "definition", "axisValue")) {
          packed = packed.with(name(row, field), sent.given(name(n, field)));
        }
        row++;
      }
    }
    return packed;
  }

  private static String name(int row, String field) {
    return "ratings[%d].%s".formatted(row, field);
  }

  NewScale scale() {
    return new NewScale(submitted.given("key"), submitted.given("name"), null, ratings());
  }

  NewScaleVersion version() {
    return new NewScaleVersion(submitted.given("name"), ratings());
  }

  private List<RatingDetails> ratings() {
    List<RatingDetails> ratings = new ArrayList<>();
    for (int n = 0; submitted.any(name(n, "")); n++) {
      ratings.add(
          new RatingDetails(
              submitted.given(name(n, "key")),
              submitted.given(name(n, "label")),
              submitted.given(name(n, "definition")),
              number(submitted.given(name(n, "axisValue"))),
              null));
    }
    return ratings;
  }

  /** What is no number is told like a number that is too small. */
  private static Integer number(String given) {
    return given == null ? null : given.matches("\\d{1,9}") ? Integer.valueOf(given) : 0;
  }

  /** The words of a scale in every language of the pages. */
  static List<Language> languages(ScaleView scale, SubmittedForm submitted) {
    return Languages.ALL.stream()
        .map(
            locale -> {
              String tag = locale.toLanguageTag();
              return new Language(
                  tag,
                  Field.of(submitted, named(tag)),
                  scale.ratings().stream()
                      .map(
                          rating ->
                              new Worded(
                                  rating,
                                  Field.of(submitted, worded(rating, tag, "label")),
                                  Field.of(submitted, worded(rating, tag, "definition"))))
                      .toList());
            })
        .toList();
  }

  /** The words that a scale has. */
  static SubmittedForm words(ScaleView scale) {
    Map<String, String> words = new LinkedHashMap<>();
    if (scale.names() != null) {
      scale.names().forEach((tag, name) -> words.put(named(tag), name));
    }
    for (RatingDetails rating : scale.ratings()) {
      if (rating.words() != null) {
        rating
            .words()
            .forEach(
                (tag, word) -> {
                  words.put(worded(rating, tag, "label"), word.label());
                  words.put(worded(rating, tag, "definition"), word.definition());
                });
      }
    }
    SubmittedForm filled = SubmittedForm.EMPTY;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.with(word.getKey(), word.getValue());
    }
    return filled;
  }

  /** The words with those that were submitted for one language; the others stay. */
  static ScaleWords words(ScaleWords before, ScaleView scale, String tag, SubmittedForm submitted) {
    Map<String, RatingWords> given = new LinkedHashMap<>();
    for (RatingDetails rating : scale.ratings()) {
      String label = submitted.given(worded(rating, tag, "label"));
      String definition = submitted.given(worded(rating, tag, "definition"));
      given.put(
          rating.key(),
          label == null && definition == null ? null : new RatingWords(label, definition));
    }
    return before.with(tag, submitted.given(named(tag)), given);
  }

  private static String named(String tag) {
    return "names[%s]".formatted(tag);
  }

  private static String worded(RatingDetails rating, String tag, String field) {
    return "ratings[%s][%s].%s".formatted(rating.key(), tag, field);
  }
}
