package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.language.text.ParsedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pasted articles begin with; {@code #} stands for a line break. */
class HeadTest {

  private static final String BODY =
      "The city spent 5 million euros on roads in 2023. Nobody knew about it before.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "en | ` date 2025-03-19 Rents 'rise again' in town##By Jane Roe` | Rents 'rise again' in town | 2025-03-19 | Jane Roe",
        "en | `2025-03-19: Rents rise in town#` | Rents rise in town | 2025-03-19 | -",
        "en | `Rents rise again##By Jane Roe and John Doe#March 3, 2025` | Rents rise again | 2025-03-03 | Jane Roe and John Doe",
        "en | `Will rents rise?##Published: 3 March 2025, 10:15 GMT#Updated 4 March 2025` | Will rents rise? | 2025-03-03 | -",
        "en | `Rents rise again##Jane Roe · 3 March 2025 · 4 min read` | Rents rise again | 2025-03-03 | Jane Roe",
        "en | `Rents rise again##Published on 3 March 2025 by Jane Roe` | Rents rise again | 2025-03-03 | Jane Roe",
        "en | `Rents rise again##March 3, 2025 10:15 a.m. | Jane Roe` | Rents rise again | 2025-03-03 | Jane Roe",
        "de | `Mieten steigen##3. März 2025, von Max Muster` | Mieten steigen | 2025-03-03 | Max Muster",
        "en | `By Jane Roe, 3 March 2025` | - | 2025-03-03 | Jane Roe",
        "en | `Rents rise again##Written by Jane Roe, Staff Reporter` | Rents rise again | - | Jane Roe, Staff Reporter",
        "de | `Mieten steigen wieder##Von Max Muster#Stand: 19.03.2025, 10:15 Uhr` | Mieten steigen wieder | 2025-03-19 | Max Muster",
        "de | `Mieten steigen##Veröffentlicht am 19. März 2025` | Mieten steigen | 2025-03-19 | -",
        "fr | `Les loyers montent##Par Anne Durand#Publié le 3 mars 2025 à 10h15, mis à jour le 4 mars 2025` | Les loyers montent | 2025-03-03 | Anne Durand",
        "es | `Suben los alquileres##Por Ana Ejemplo#3 de marzo de 2025` | Suben los alquileres | 2025-03-03 | Ana Ejemplo",
        "uk | `Оренда зростає##Автор: Іван Прикладенко#19 березня 2025 року, 10:15` | Оренда зростає | 2025-03-19 | Іван Прикладенко",
        "ru | `Аренда растёт##19 марта 2025#Автор: Иван Примеров` | Аренда растёт | 2025-03-19 | Иван Примеров",
        "ar | `ترتفع الإيجارات من جديد##بقلم سارة مثال#19 مارس 2025` | ترتفع الإيجارات من جديد | 2025-03-19 | سارة مثال",
        "en | `Rents rise again##03/04/2025` | Rents rise again | - | -",
        "en | `By 2030 rents will double` | By 2030 rents will double | - | -"
      })
  void title_date_and_byline_are_read(
      String language, String head, String title, String date, String author) {
    Head read = head(head.replace('#', '\n') + "\n\n" + BODY, language);

    assertThat(read.title()).isEqualTo(title);
    assertThat(read.date()).isEqualTo(date == null ? null : new PartialDate(date));
    assertThat(read.author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` date 2025-03-19 Rents rise in town##Picture: Agency##By Jane Roe##` | 2",
        "`Rents rise again##By Jane Roe#March 3, 2025##` | 1",
        "`Rents rise again#` | 2",
        "`1. Rents rise again##` | 2",
        "`The mayor said:##` | 2",
        "`The mayor resigned on Monday.##` | 2",
        "`RT @roe Rents rise again##` | 2",
        "`` | 1"
      })
  void no_part_of_a_head_is_left_to_check_and_nothing_else_goes(String head, int paragraphs) {
    assertThat(head(head.replace('#', '\n') + BODY, "en").body().paragraphs()).hasSize(paragraphs);
  }

  @ParameterizedTest
  @CsvSource({
    "Rents rise again##Prices fall",
    "Rents rise again",
    "JANE ROE: Rents rise again#JOHN DOE: No.#JANE ROE: They rose by a third in 2024."
  })
  void a_text_without_a_body_has_no_head(String text) {
    Head read = head(text.replace('#', '\n'), "en");

    assertThat(read.title()).isNull();
    assertThat(read.body()).isEqualTo(ParsedText.of(text.replace('#', '\n')));
  }

  private static Head head(String text, String language) {
    return Head.of(ParsedText.of(text), Locale.forLanguageTag(language));
  }
}
