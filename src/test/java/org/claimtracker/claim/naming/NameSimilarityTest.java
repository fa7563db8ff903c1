package org.claimtracker.claim.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are near one another, and are found by each other's terms. */
class NameSimilarityTest {

  private static double similarity(String name, String known) {
    return new NameSimilarity(name, false).to(known);
  }

  private static boolean isFound(String name, String known) {
    return !Collections.disjoint(NameTerms.asked(name), NameTerms.of(known));
  }

  @ParameterizedTest
  @CsvSource({
    "Zelensky, Volodymyr Zelenskyy",
    "Zelensky, Володимир Зеленський",
    "Wolodymyr Selenskyj, Volodymyr Zelenskyy",
    "Зеленский, Володимир Зеленський",
    "Volodymr Zelenskyy, Volodymyr Zelenskyy",
    "Zelenskyy Volodymyr, Volodymyr Zelenskyy",
    "President Volodymyr Zelenskyy, Volodymyr Zelenskyy",
    "Jane Roe, Jane Doe",
    "Jane Row, Jane Roe",
    "Jnae Roe, Jane Roe",
    "J. Roe, Jane Roe",
    "Biden, Joe Biden",
    "Bidem, Joe Biden",
    "Donald J. Trump, Donald Trump",
    "Trunp, Donald Trump",
    "WHO, World Health Organization",
    "World Health Organisation, WHO",
    "World Health Organisation, World Health Organization",
    "НБУ, Національний банк України",
    "ЦВК, Центральна виборча комісія",
    "U.N., UN",
    "BoE, Bank of England",
    "Al Jazeera, Al-Jazeera",
    "Müller, Mueller",
    "Müller, Muller",
    "Renewable energies, Renewable energy",
    "Immigration, Migration",
    "Health care, Healthcare",
    "محمد, Mohammed"
  })
  void names_that_may_be_one_are_near_and_found(String name, String known) {
    assertThat(isFound(name, known)).as("found").isTrue();
    assertThat(similarity(name, known)).as("near").isGreaterThan(0);
    assertThat(isFound(known, name)).as("found the other way round").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "John Smith, John Miller",
    "Volodymyr Zelenskyy, Volodymyr Klitschko",
    "Volodymyr Zelenskyy, Vladimir Putin",
    "Energy, Elections",
    "Jane Roe, Joanna Richards",
    "🌍, 🔥"
  })
  void others_are_not(String name, String known) {
    assertThat(similarity(name, known)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🌍", "\u200b", "-", "x", "Ж", "\ud800"})
  void any_name_has_terms_or_none(String name) {
    assertThat(NameTerms.of(name)).allSatisfy(term -> assertThat(term.length()).isBetween(2, 40));
    assertThat(similarity(name, name)).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b c d e f g h i j k l m n o p q r s t", "Ⅷ ㎯ ﷺ"})
  void a_long_name_has_not_too_many(String name) {
    assertThat(NameTerms.of(name.repeat(10))).hasSizeLessThan(500);
  }
}
