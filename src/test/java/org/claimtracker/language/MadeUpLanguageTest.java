package org.claimtracker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.language.compare.Alignment;
import org.claimtracker.language.compare.Day;
import org.claimtracker.language.compare.ExtractedFacts;
import org.claimtracker.language.compare.Quantity;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.compare.SemanticRoles;
import org.claimtracker.language.speaker.Speaker;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.PostText;
import org.claimtracker.search.match.SuggestedMatches;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.claimtracker.search.query.Search;
import org.claimtracker.search.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is added by its file, language/qaa.properties of the tests, and by its analyzer. */
class MadeUpLanguageTest {

  private static final String MADE_UP = "qaa";
  private static final Locale LOCALE = Locale.forLanguageTag(MADE_UP);

  @BeforeAll
  static void add() {
    LanguageAnalyzers.add(MADE_UP, FirstLetters::new);
  }

  @AfterAll
  static void remove() {
    LanguageAnalyzers.remove(MADE_UP);
  }

  @Test
  void it_is_offered_and_guessed() {
    assertThat(LanguageAnalyzers.tags()).endsWith("ko", MADE_UP);
    assertThat(LanguageAnalyzers.readAs("qaa-UA")).isEqualTo(MADE_UP);
    assertThat(LanguageGuess.of("Ta urbo li krola mo vesti, ol parka brula")).contains(LOCALE);
    assertThat(LanguageGuess.mostLikely("Piŵa krola")).isEqualTo(MADE_UP);
    assertThat(LanguageGuess.of("The town has grown and the park is burning"))
        .contains(Locale.ENGLISH);
  }

  @Test
  void its_sentences_do_not_end_behind_its_abbreviations() {
    assertThat(read("Dokt. Klamo vena. Ta urbo krola."))
        .extracting(Spotting.Spotted::sentence)
        .extracting(Sentence::text)
        .containsExactly("Dokt. Klamo vena.", "Ta urbo krola.");
  }

  @Test
  void its_quotations_have_a_speaker() {
    assertThat(
            read("⟪Ta prezi fala en ta urbo ol en ta vesti⟫, dekla Klamo Sevanta.")
                .get(0)
                .speaker())
        .isEqualTo(new Speaker("Klamo Sevanta", Speaker.Kind.PERSON, Speaker.By.QUOTED));
    assertThat(read("Ta prezi fala, dekla prezo.").get(0).speaker().name()).isEqualTo("prezo");
  }

  @Test
  void its_months_its_number_words_and_its_percentages_are_read() {
    ExtractedFacts facts =
        ExtractedFacts.of("Trevo domi brula na 12 na trelda 2024, 5 persento", MADE_UP);

    assertThat(facts.days()).hasSize(1);
    assertThat(facts.days().get(0).mayBe(new Day("", 2024, 3, 12))).isTrue();
    assertThat(facts.numbers())
        .extracting(Quantity::value)
        .extracting(Object::toString)
        .containsExactly("3", "5");
    assertThat(facts.numbers().get(1).unit()).isEqualTo("%");
  }

  @Test
  void its_negations_and_its_order_of_words_are_conflicts() {
    ExtractedFacts.Sentence asked = ExtractedFacts.Sentence.of("Ta urbo krola", MADE_UP);
    ExtractedFacts.Sentence claim = ExtractedFacts.Sentence.of("Ta urbo nep krola", MADE_UP);
    assertThat(Alignment.of(asked, claim, MADE_UP).negation(asked, claim))
        .contains(new Conflict(Kind.NEGATION, null, "nep"));
    assertThat(
            SemanticRoles.between(
                ExtractedFacts.Sentence.of("Klamo akuza Vorta", MADE_UP),
                ExtractedFacts.Sentence.of("Vorta akuza Klamo", MADE_UP),
                MADE_UP))
        .map(Conflict::kind)
        .contains(Kind.ROLES);
  }

  @Test
  void its_claims_are_found_by_other_forms_of_their_words(@TempDir Path place) throws IOException {
    try (ClaimIndex index = ClaimIndex.in(place)) {
      log(index, 1, MADE_UP, "Ta urbovanta kroladis trevo parkari en 2024");
      log(index, 2, "en", "The town has lost three parks in 2024");
      index.show();

      assertThat(Search.in(index, SearchRequest.words("urbovantoj kroladas"), List.of()).slugs())
          .containsExactly("claim-1");
      String asked = "Urbovantoj kroladas duvo parkaroj en 2024";
      List<Match> found =
          SuggestedMatches.of(
              index,
              Part.of(new PostText(asked), words -> null),
              MatchInput.text(asked, MADE_UP, 5),
              new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT));
      assertThat(found).extracting(Match::slug).startsWith("claim-1");
      assertThat(found.get(0).reasons().conflicts())
          .containsExactly(new Conflict(Kind.NUMBER, "duvo", "trevo"));
    }
  }

  private static void log(ClaimIndex index, long id, String language, String statement)
      throws IOException {
    index.put(
        new Entry(
            id, "claim-" + id, language, statement, "", List.of(), List.of(), Map.of(), Map.of()),
        List.of());
  }

  private static List<Spotting.Spotted> read(String text) {
    return Spotting.in(text, LOCALE, Ranker.SHIPPED);
  }

  /** Stems words by truncating them. */
  private static final class FirstLetters extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(
          words, new TruncateTokenFilter(new LowerCaseFilter(words), 6));
    }
  }
}
