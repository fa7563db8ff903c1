package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.publish.claimreview.LintFinding;
import org.claimtracker.publish.claimreview.LintRule;
import org.claimtracker.review.Move;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.Rule;
import org.junit.jupiter.api.Test;

/**
 * What rules and refusals say is known in every language of the pages. The sentences are read from
 * the code that says them, so that a new one cannot be forgotten.
 */
class TranslationTest {

  private static final Path CODE = Path.of("src/main/java/org/claimtracker");
  private static final Locale ENGLISH = Languages.ALL.get(0);
  private static final Locale UKRAINIAN = Languages.ALL.get(1);

  private final Messages words = new Messages();
  private final Translation translation = new Translation(words);

  @Test
  void every_refusal_that_a_page_can_show_is_known_in_Ukrainian() throws IOException {
    Set<String> said = new RefusalsInCode().in(CODE);
    assertThat(said)
        .contains("There is no draft.", "Under embargo until 7.", "There is no claim 7.")
        .hasSizeGreaterThan(60);
    assertThat(said)
        .filteredOn(english -> translation.find(english, UKRAINIAN).isEmpty())
        .as("not known in Ukrainian")
        .isEmpty();
  }

  @Test
  void every_rule_and_every_move_has_its_words_in_both_languages() {
    for (Locale language : Languages.ALL) {
      for (Rule rule : Rule.values()) {
        assertThat(words.say(language, "work", "unmet_" + rule.title())).isNotBlank();
      }
      for (Move move : Move.values()) {
        assertThat(words.say(language, "work", "move_" + move.title())).isNotBlank();
      }
    }
  }

  @Test
  void every_constraint_of_a_record_has_words_on_a_form_and_elsewhere() {
    Set<JavaAnnotation<?>> constraints =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.claimtracker")
                .stream()
                .flatMap(TranslationTest::constraints)
                .collect(Collectors.toSet());
    assertThat(constraints)
        .extracting(constraint -> constraint.getRawType().getSimpleName())
        .contains("NotBlank", "Size", "WebAddress");
    for (JavaAnnotation<?> constraint : constraints) {
      String name = constraint.getRawType().getSimpleName();
      String message = String.valueOf(constraint.get("message").orElse(""));
      boolean ofOurOwn = !message.startsWith("{");
      if (ofOurOwn) {
        assertThat(translation.find(message, UKRAINIAN)).as(message).isPresent();
      }
      assertThat(ofOurOwn || words.have("work", "broken_" + name)).as(name).isTrue();
    }
  }

  @Test
  void what_a_verdict_lacks_to_be_published_is_known_in_Ukrainian() {
    assertThat(LintRule.values())
        .extracting(rule -> rule.findingAt(""))
        .filteredOn(finding -> finding.level() == LintRule.Level.REQUIRED)
        .hasSizeGreaterThan(5)
        .extracting(LintFinding::message)
        .filteredOn(english -> translation.find(english, UKRAINIAN).isEmpty())
        .isEmpty();
  }

  @Test
  void what_a_validation_says_of_an_address_is_known_in_Ukrainian() {
    assertThat(
            List.of(
                "must not be blank",
                "must not be null",
                "must be greater than or equal to 1",
                "must be less than or equal to 100",
                "size must be between 0 and 200",
                "must match \"[a-z]+\""))
        .allSatisfy(
            english -> assertThat(translation.find(english, UKRAINIAN)).as(english).isPresent());
  }

  @Test
  void what_stands_in_the_places_of_a_sentence_is_carried_over() {
    assertThat(translation.said("There is no editor O.K. to assign.", UKRAINIAN))
        .isEqualTo(LocalizedText.here("Редактора O.K., якому це можна доручити, немає."));
    assertThat(translation.said("There is no draft.", ENGLISH))
        .isEqualTo(LocalizedText.here("There is no draft."));
  }

  @Test
  void states_in_a_sentence_are_named_in_words_for_people() {
    String english =
        "Revision 2 is DRAFT; this is possible only while it is APPROVED or IN_REVIEW.";
    assertThat(translation.said(english, UKRAINIAN).text())
        .isEqualTo(
            "Редакція 2 зараз чернетка; це можна зробити, лише коли вона схвалена або на рецензії.");
    assertThat(translation.said(english, ENGLISH).text())
        .isEqualTo(
            "Revision 2 is a draft; this is possible only while it is approved or in review.");
    for (Locale language : Languages.ALL) {
      Stream.of(ClaimState.values(), ReviewState.values())
          .flatMap(Stream::of)
          .forEach(state -> assertThat(words.say(language, "work", "state_" + state)).isNotBlank());
    }
  }

  @Test
  void what_nobody_translated_is_shown_as_English() {
    assertThat(translation.said("Something else happened.", UKRAINIAN))
        .isEqualTo(new LocalizedText("Something else happened.", "en"));
  }

  private static Stream<JavaAnnotation<?>> constraints(JavaClass type) {
    Stream<JavaAnnotation<?>> ofFields =
        type.getFields().stream().flatMap(field -> field.getAnnotations().stream());
    Stream<JavaAnnotation<?>> ofMethods =
        type.getMethods().stream().flatMap(method -> method.getAnnotations().stream());
    return Stream.concat(ofFields, ofMethods)
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(Constraint.class));
  }
}
