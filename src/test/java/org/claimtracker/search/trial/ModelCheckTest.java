package org.claimtracker.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.claimtracker.search.embedding.TinyModel;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk tries a model before it uses it. */
class ModelCheckTest {

  @TempDir Path place;

  private Path tiny;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void makeAModel() throws IOException {
    tiny = TinyModel.in(place.resolve("tiny"), 16);
  }

  @Test
  void the_shipped_model_is_told_to_speak_english_and_to_find_paraphrases() throws IOException {
    Path pairs =
        pairs(
            """
            text,claim,same,language
            Wind farms kill more birds than cats do,Cats kill fewer birds than wind farms,yes,en
            Kyiv spent 3 million on the bridge,Kyiv spent 4 million on the bridge,no,
            """);

    assertThat(check("shipped").run(pairs)).isTrue();

    assertThat(told())
        .contains(
            "model        shipped, vectors of 384 numbers",
            "en           understood: 8 of 8",
            "uk           not understood",
            "ar           not understood",
            "claims.search.model-languages=en\n",
            "there is no database",
            "2 of " + pairs,
            "words alone  of 1 that say the same 1 found",
            "this model   of 1 that say the same 1 found",
            "of 1 different ones 0");
  }

  @Test
  void a_model_that_understands_nothing_is_told_so() throws IOException {
    assertThat(check(tiny.toString()).run(null)).isFalse();

    assertThat(told())
        .contains(
            "vectors of 16 numbers", "It understands none of these languages: it is of no use");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.onnx | | There is no model.onnx in",
        "tokenizer.json | | There is no tokenizer.json in",
        "model.onnx | version https://git-lfs.github.com/spec/v1 | is a pointer of Git LFS",
        "model.onnx | no protocol buffer | model.onnx cannot be loaded",
        "tokenizer.json | {} | tokenizer.json cannot be read",
      })
  void what_is_wrong_with_a_file_is_said(String name, String content, String reason)
      throws IOException {
    Path file = tiny.resolve(name);
    Files.delete(file);
    if (content != null) {
      Files.writeString(file, content);
    }

    assertThatThrownBy(() -> check(tiny.toString()).run(null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void vectors_too_large_for_the_index_are_refused() throws IOException {
    String large = TinyModel.in(place.resolve("large"), 1_025).toString();

    assertThatThrownBy(() -> check(large).run(null))
        .hasMessage("Its vectors have 1025 numbers, and those of the index at most 1024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text,claim|has no pairs",
        "text,claim,same;a b,,yes|line 2: there is no claim",
        "text,claim,same;a b,a c,perhaps|line 2: same is yes or no, not perhaps",
        "one,two;a b,a c|line 2: there is no text",
      })
  void what_is_wrong_with_a_table_of_pairs_is_said_with_its_line(String table, String reason)
      throws IOException {
    Path pairs = pairs(table.replace(";", "\n"));

    assertThatThrownBy(() -> check("shipped").run(pairs))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
    assertThat(told()).isEmpty();
  }

  @Test
  void the_command_is_one_of_the_command_line() throws Exception {
    Command command =
        ServiceLoader.load(Command.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("check-model"))
            .findFirst()
            .orElseThrow();

    assertThat(command.needsApplication()).isFalse();
    assertThat(command.misuse(List.of())).isNotNull();
    assertThat(command.misuse(List.of("a", "b", "c"))).isNotNull();
    assertThat(command.misuse(List.of("a"))).isNull();
    assertThat(command.run(List.of(place.resolve("nowhere").toString()))).isEqualTo(Command.FAILED);
    assertThat(command.run(List.of("shipped", place.resolve("none.csv").toString())))
        .isEqualTo(Command.FAILED);
  }

  private Path pairs(String table) throws IOException {
    return Files.writeString(place.resolve("pairs.csv"), table);
  }

  private ModelCheck check(String setting) {
    Config config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withDefaultValues(
                Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:file:" + place.resolve("tracker") + ";WRITE_DELAY=0"))
            .build();
    return new ModelCheck(setting, config, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
