package org.claimtracker.language.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of well-known people in the genitive, as they stand after "за словами". */
class NominativeTest {

  @ParameterizedTest
  @CsvSource({
    "Володимира Зеленського,Володимир Зеленський",
    "Олени Зеленської,Олена Зеленська",
    "Зеленського,Зеленський",
    "Андрія Єрмака,Андрій Єрмак",
    "Дмитра Кулеби,Дмитро Кулеба",
    "Петра Порошенка,Петро Порошенко",
    "Юлії Тимошенко,Юлія Тимошенко",
    "Віталія Кличка,Віталій Кличко",
    "Валерія Залужного,Валерій Залужний",
    "Кирила Буданова,Кирило Буданов",
    "Рефата Чубарова,Рефат Чубаров",
    "Ольги Стефанішиної,Ольга Стефанішина",
    "Марії Захарової,Марія Захарова",
    "Сергія Лаврова,Сергій Лавров",
    "Володимира Путіна,Володимир Путін",
    "Михайла Подоляка,Михайло Подоляк",
    "Ігоря Коломойського,Ігор Коломойський",
    "Миколи Азарова,Микола Азаров",
    "Дональда Трампа,Дональд Трамп",
    "Джо Байдена,Джо Байден",
    "Еммануеля Макрона,Еммануель Макрон"
  })
  void a_name_in_the_genitive_has_its_nominative(String genitive, String nominative) {
    assertThat(Nominative.of(genitive)).contains(nominative);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Олафа Шольца",
        "Ірини Верещук",
        "Міністерства фінансів",
        "України",
        "Львова",
        "Reuters",
        "Заявника Восьмого"
      })
  void what_could_be_something_else_is_left_as_it_is(String written) {
    assertThat(Nominative.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "За словами Володимира Зеленського, ціни впали. | Володимир Зеленський",
        "За словами президента Володимира Зеленського, ціни впали. | Володимир Зеленський",
        "На думку Кличка, ціни впали. | Кличко",
        "Ціни впали, за словами Олафа Шольца. | Олафа Шольца",
        "За даними Держстату, ціни впали. | Держстат",
        "За даними Міністерства охорони здоров'я, ціни впали. | Міністерство охорони здоров'я",
        "За даними Міністерства охорони здоров’я України, ціни впали. | Міністерство охорони здоров’я України",
        "Ціни впали, за даними Державної служби статистики. | Державна служба статистики",
        "За даними Міністерства освіти і науки, ціни впали. | Міністерство освіти і науки",
        "За інформацією Національної поліції України, ціни впали. | Національна поліція України",
        "За оцінкою Світового банку, ціни впали. | Світовий банк",
        "За оцінками Національного банку «ціни впали». | Національний банк",
        "За даними Державної служби з надзвичайних ситуацій, ціни впали. | Державна служба з надзвичайних ситуацій",
        "За даними Національного банку ціни впали. | Національний банк",
        "За даними Міністерства охорони здоров'я захворіли 20 осіб. | Міністерство охорони здоров'я",
        "За даними ООН, ціни впали. | ООН",
        "За словами Офісу президента, ціни впали. | Офіс президента",
        "За словами мера Києва Віталія Кличка, ціни впали. | Віталій Кличко",
        "За словами керівника Офісу президента Андрія Єрмака, ціни впали. | Андрій Єрмак",
        "За даними Верховної Ради України, ціни впали. | Верховна Рада України",
        "За даними Збройних сил України, ціни впали. | Збройні сили України",
        "Ціни впали, за даними Повітряних сил. | Повітряні сили",
        "За словами Об'єднаних Націй, ціни впали. | Об'єднані Нації"
      })
  void a_speaker_behind_such_words_stands_in_the_nominative(String text, String speaker) {
    assertThat(speaker(text, 0)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Міністерство охорони здоров'я повідомило, що ціни впали. | Міністерство охорони здоров'я",
        "Учора Державна служба статистики повідомила, що ціни впали. | Державна служба статистики",
        "Національний банк минулого року заявив, що ціни впали. | Національний банк",
        "«Ціни впали», — заявили в четвер у пресслужбі. «Так», — додало Міністерство фінансів. | Міністерство фінансів",
        "Голова Державної служби статистики Ігор Вернер заявив, що ціни впали. | Ігор Вернер",
        "Президент України Заявник Восьмий повідомив, що ціни впали. | Заявник Восьмий"
      })
  void an_organisation_that_speaks_has_its_whole_name(String text, String speaker) {
    assertThat(Spotting.in(text, Locale.forLanguageTag("uk"), Ranker.SHIPPED))
        .extracting(sentence -> sentence.speaker() == null ? "-" : sentence.speaker().name())
        .contains(speaker);
  }

  @Test
  void whoever_is_named_behind_the_comma_is_not_the_source() {
    assertThat(
            Spotting.in(
                    "За даними слідства, Заявник Восьмий був у місті.",
                    Locale.forLanguageTag("uk"),
                    Ranker.SHIPPED)
                .get(0)
                .speaker())
        .isNull();
  }

  @Test
  void a_surname_in_the_genitive_is_the_one_who_has_it_in_the_text() {
    assertThat(speaker("Володимир Зеленський приїхав. За словами Зеленського, ціни впали.", 1))
        .isEqualTo("Володимир Зеленський");
    assertThat(speaker("За словами Андрія Єрмака, ціни впали. На думку Єрмака, вони зростуть.", 1))
        .isEqualTo("Андрій Єрмак");
  }

  private static String speaker(String text, int sentence) {
    return Spotting.in(text, Locale.forLanguageTag("uk"), Ranker.SHIPPED)
        .get(sentence)
        .speaker()
        .name();
  }

  @ParameterizedTest
  @CsvSource({
    "Олафа Шольца,Олаф Шольц",
    "Олафом Шольцем,Олаф Шольц",
    "Ірини Верещук,Ірина Верещук",
    "Петрові Порошенку,Петро Порошенко",
    "Дмитром Кулебою,Дмитро Кулеба",
    "Андрія Коваля,Андрій Коваль",
    "Олені Зеленській,Олена Зеленська",
    "Федора Кравця,Федір Кравець",
    "Міністерства фінансів,Міністерство фінансів",
    "Державної служби статистики,Державна служба статистики",
    "Шольца,Шольц",
    "Владимира Путина,Владимир Путин",
    "Марии Захаровой,Мария Захарова",
    "Дмитрием Песковым,Дмитрий Песков",
    "Толстого,Толстой"
  })
  void a_name_may_be_another_one_in_some_case(String written, String nominative) {
    assertThat(Declension.mayBe(lower(written), lower(nominative))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Олафа Шольца,Олена Шольц",
    "Зеленського,Зеленська",
    "Олени Зеленської,Олег Зеленський",
    "Павлова,Павлов",
    "Івана Коваля,Іван Ковальов",
    "Міністерства фінансів,Міністерство оборони"
  })
  void a_name_of_somebody_else_is_no_case_of_it(String written, String nominative) {
    assertThat(Declension.mayBe(lower(written), lower(nominative))).isFalse();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
