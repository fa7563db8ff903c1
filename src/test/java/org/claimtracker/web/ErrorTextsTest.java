package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Message;
import org.claimtracker.review.Move;
import org.claimtracker.review.ReviewError;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.Rule;
import org.claimtracker.verdict.CorrectionKind;
import org.junit.jupiter.api.Test;

/** What is wrong has a key, and each key has words in every language of the pages. */
class ErrorTextsTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.claimtracker");

  private static final Locale ENGLISH = Languages.ALL.get(0);
  private static final Locale UKRAINIAN = Languages.ALL.get(1);

  private static final Set<Rule> WITH_KEYS_OF_THEIR_OWN =
      EnumSet.of(
          Rule.SOURCE_LOCATORS,
          Rule.BOTH_DIRECTIONS,
          Rule.ACTIVE_SCALE,
          Rule.CLAIMANT_ASKED,
          Rule.INTERESTS,
          Rule.FOUR_EYES,
          Rule.ONE_APPROVAL_EACH,
          Rule.ENOUGH_APPROVALS,
          Rule.EMBARGO,
          Rule.TYPED_CORRECTION,
          Rule.RETRACTION_APPROVAL);

  private final Messages words = new Messages(new Bundles());
  private final ErrorTexts texts = new ErrorTexts(words);

  @Test
  void every_key_has_words_in_every_language_and_all_words_have_a_key() {
    Set<String> keys = new TreeSet<>(ofEnums());
    keys.addAll(ofConstraints());
    keys.addAll(ofRules());
    assertThat(keys)
        .contains("no-draft", "under-embargo", "lint-url", "not-blank", "title-or-url", "size")
        .hasSizeGreaterThan(150);
    for (Locale language : Languages.ALL) {
      Set<String> worded = new TreeSet<>();
      words
          .keys(language, ErrorTexts.AREA)
          .forEach(key -> worded.add(key.replaceFirst("\\.page$", "")));
      // What each rule asks, for readers.
      for (Rule rule : Rule.values()) {
        assertThat(worded.remove("rule." + rule.title())).as("%s", rule).isTrue();
      }
      assertThat(worded).as("%s", language).isEqualTo(keys);
    }
  }

  @Test
  void no_two_rooms_have_the_same_key() {
    assertThat(ofEnums()).doesNotHaveDuplicates();
  }

  @Test
  void programs_are_told_of_every_key_but_of_parts_of_sentences() {
    assertThat(Message.codes())
        .containsAll(ofConstraints())
        .contains("no-draft")
        .allSatisfy(code -> assertThat(code).matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void every_move_and_every_state_has_its_words_in_every_language() {
    for (Locale language : Languages.ALL) {
      for (Move move : Move.values()) {
        assertThat(words.say(language, "work", "move_" + move.title())).isNotBlank();
      }
      Stream.of(ClaimState.values(), ReviewState.values())
          .flatMap(Stream::of)
          .forEach(state -> assertThat(words.say(language, "work", "state_" + state)).isNotBlank());
    }
  }

  @Test
  void arguments_stand_in_the_places_of_a_text() {
    Message message = ReviewError.NO_EDITOR.with("O.K.");
    assertThat(texts.say(message, UKRAINIAN))
        .isEqualTo("Редактора O.K., якому це можна доручити, немає.");
    assertThat(texts.say(message, ENGLISH))
        .isEqualTo(message.inEnglish())
        .isEqualTo("There is no editor O.K. to assign.");
    assertThat(new Message("no-evidence", List.of(12_345)).inEnglish()).contains(" 12345 ");
  }

  @Test
  void states_are_names_for_programs_and_words_for_people() {
    Message message =
        ReviewError.REVISION_STATE.with(
            2, ReviewState.DRAFT, List.of(ReviewState.APPROVED, ReviewState.IN_REVIEW));
    assertThat(message.inEnglish())
        .isEqualTo("Revision 2 is DRAFT; this is possible only while it is APPROVED or IN_REVIEW.");
    assertThat(texts.say(message, ENGLISH))
        .isEqualTo(
            "Revision 2 is a draft; this is possible only while it is approved or in review.");
    assertThat(texts.say(message, UKRAINIAN))
        .isEqualTo(
            "Редакція 2 зараз чернетка; це можна зробити, лише коли вона схвалена або на"
                + " рецензії.");
  }

  @Test
  void people_and_programs_are_told_of_the_same_in_words_of_their_own() {
    Message message = ReviewError.CORRECTION_MISSING.with(CorrectionKind.CLARIFICATION);
    assertThat(message.inEnglish()).endsWith("its kind must be at least CLARIFICATION.");
    assertThat(texts.say(message, ENGLISH)).endsWith("Its kind must be at least: Clarification.");
  }

  private static List<String> ofEnums() {
    return CODE.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Message.Key.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(key -> ((Message.Key) key).code())
        .toList();
  }

  /** Rules with one reason; the others have theirs in {@link ReviewError}. */
  private static Set<String> ofRules() {
    return Stream.of(Rule.values())
        .filter(rule -> !WITH_KEYS_OF_THEIR_OWN.contains(rule))
        .map(rule -> rule.title() + "-missing")
        .collect(Collectors.toSet());
  }

  private static Set<String> ofConstraints() {
    return CODE.stream()
        .flatMap(ErrorTextsTest::constraints)
        .filter(constraint -> !constraint.getRawType().getSimpleName().endsWith("IfPresent"))
        .map(
            constraint ->
                Message.of(
                    constraint.getRawType().reflect(),
                    String.valueOf(constraint.get("message").orElse("")),
                    Map.of()))
        .map(Message::key)
        .collect(Collectors.toSet());
  }

  private static Stream<JavaAnnotation<?>> constraints(JavaClass type) {
    Stream<JavaAnnotation<?>> ofFields =
        type.getFields().stream().flatMap(field -> field.getAnnotations().stream());
    Stream<JavaAnnotation<?>> ofMethods =
        type.getMethods().stream().flatMap(method -> method.getAnnotations().stream());
    Stream<JavaAnnotation<?>> ofTheType = type.getAnnotations().stream().map(each -> each);
    return Stream.of(ofFields, ofMethods, ofTheType)
        .flatMap(all -> all)
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(Constraint.class));
  }
}
