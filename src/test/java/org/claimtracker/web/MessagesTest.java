package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every text of the pages is there in every language. */
class MessagesTest {

  static final List<String> AREAS = Messages.AREAS;

  private static final Locale ENGLISH = Languages.ALL.get(0);
  private static final Locale UKRAINIAN = Languages.ALL.get(1);

  /** The same in both languages: names, and words that are no words. */
  private static final Set<String> INTERNATIONAL =
      Set.of("API", "RSS", "Atom", "JSON Feed", "JSON", "UTC", "{0}", "{1}", "{0}: {1}", "URL");

  private final Messages words = new Messages(new Bundles());

  @ParameterizedTest
  @FieldSource("AREAS")
  void both_languages_have_the_same_texts(String area) {
    assertThat(words.keys(UKRAINIAN, area))
        .containsExactlyInAnyOrderElementsOf(words.keys(ENGLISH, area));
  }

  @ParameterizedTest
  @FieldSource("AREAS")
  void the_same_things_stand_in_a_text_in_both_languages(String area) {
    assertThat(words.keys(ENGLISH, area))
        .allSatisfy(
            key ->
                assertThat(places(words.say(UKRAINIAN, area, key)))
                    .as("%s:%s", area, key)
                    .isEqualTo(places(words.say(ENGLISH, area, key))));
  }

  @ParameterizedTest
  @FieldSource("AREAS")
  void nothing_is_left_in_English(String area) {
    assertThat(words.keys(ENGLISH, area))
        .filteredOn(key -> !INTERNATIONAL.contains(words.say(ENGLISH, area, key)))
        .allSatisfy(
            key ->
                assertThat(words.say(UKRAINIAN, area, key))
                    .as("%s:%s", area, key)
                    .isNotEqualTo(words.say(ENGLISH, area, key))
                    .containsPattern("\\p{IsCyrillic}"));
  }

  @ParameterizedTest
  @FieldSource("AREAS")
  void plural_forms_are_those_of_the_language(String area) {
    for (String key : words.keys(UKRAINIAN, area)) {
      String text = words.say(UKRAINIAN, area, key);
      if (text.contains("plural,")) {
        assertThat(text).as("%s:%s", area, key).contains("one {", "few {", "many {", "other {");
      }
    }
  }

  /** Only a text with places is read as a message, in which two apostrophes stand for one. */
  @ParameterizedTest
  @FieldSource("AREAS")
  void no_apostrophe_is_doubled_where_nothing_has_a_place(String area) {
    for (String key : words.keys(ENGLISH, area)) {
      String text = words.say(ENGLISH, area, key);
      if (!text.contains("{")) {
        assertThat(text).as("%s:%s", area, key).doesNotContain("''");
      }
    }
  }

  @Test
  void every_text_that_a_template_asks_for_is_there() throws IOException {
    Pattern asked =
        Pattern.compile("\\{(%s):(\\w+)[(}]".formatted(String.join("|", Messages.AREAS)));
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      List<String> missing =
          templates
              .filter(Files::isRegularFile)
              .flatMap(template -> asked.matcher(read(template)).results())
              .filter(
                  text ->
                      !Set.of("of", "say", "known", "labelOf", "meaningOf").contains(text.group(2)))
              .filter(text -> !words.have(text.group(1), text.group(2)))
              .map(text -> text.group(1) + ":" + text.group(2))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void no_template_speaks_in_words_of_its_own() throws IOException {
    Pattern text = Pattern.compile(">([^<>{}]*\\p{L}{3,}[^<>{}]*)<");
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      assertThat(templates.filter(file -> file.toString().endsWith(".html")))
          .isNotEmpty()
          .allSatisfy(
              template -> {
                Matcher own = text.matcher(read(template).replaceAll("(?s)\\{[^}]*}", ""));
                assertThat(own.results().map(found -> found.group(1)).toList())
                    .as("%s", template)
                    .isEmpty();
              });
    }
  }

  private static Set<String> places(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> places = new TreeSet<>();
    for (int n = 0; n < pattern.countParts(); n++) {
      Part part = pattern.getPart(n);
      if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Nothing that is pasted is cut: the server refuses what is too long, and forms count. */
  @Test
  void no_field_of_a_template_has_a_maxlength() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("maxlength"));
    }
  }
}
