package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.language.compare.Reasons.Kind.NAME;
import static org.claimtracker.language.compare.Reasons.Kind.ROLES;

import java.util.List;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two texts share, and where similar texts differ. */
class ClaimComparisonTest {

  @Test
  void a_date_is_one_thing_that_two_texts_share_and_its_month_no_other() {
    Reasons reasons =
        ClaimComparison.of("He spoke on 19 March 2025", "A bridge fell on 19 March 2025", "en")
            .reasons();

    assertThat(reasons.numbers()).containsExactly("19 March 2025");
    assertThat(reasons.names()).isEmpty();
    assertThat(reasons.words()).isEmpty();
    assertThat(reasons.areSeveral()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 4,300 dollars a year      | 4300 dollars a year",
        "de | 4.300 Euro im Jahr        | 4300 Euro im Jahr",
        "en | 1.5 million people        | 1,500,000 people",
        "uk | 2,5 млн осіб              | 2500000 осіб",
        "ar | ٣٤٠ مدرسة                 | 340 مدرسة",
        "en | 12 % of voters            | 12% of voters",
        "en | on 19 March 2025          | on March 19, 2025",
        "uk | 19 березня 2025 року      | 2025-03-19",
        "uk | у березні 2025 року      | 19.03.2025",
        "uk | у лютому 2025            | в лютому 2025 року",
        "ru | в марте 2025 года        | 19 марта 2025 г.",
        "es | el 3 de mayo de 2021      | 03.05.2021",
        "en | in 2024 it was sold       | it was sold in May 2024",
        "en | It is not true at all     | That was never true",
        "en | two hospitals were hit    | 2 hospitals were hit",
        "en | twenty-one people died    | 21 people died",
        "en | one hundred and fifty drones | 150 drones",
        "uk | сто п'ятдесят дронів      | 150 дронів",
        "uk | обстріл двох лікарень     | обстріл 2 лікарень",
        "ru | двух больниц              | 2 больницы",
        "de | zweihundert Häuser        | 200 Häuser",
        "fr | un hôpital neuf à Nice    | un hôpital à Nice pour 12 enfants",
        "fr | douze pour cent           | 12 %",
        "es | el doce por ciento        | el 12 %",
        "ar | ثلاثة مستشفيات            | 3 مستشفيات",
        "en | a bounty of $80 million   | an $80M bounty",
        "en | 92 percent of the jobs    | 92.3 % of the jobs",
        "en | about 70,000 factories    | 69,800 factories",
        "uk | за словами Данила Галицького | сказав Данило Галицький",
        "en | Nearly 3 million voted    | Nearly three million voted",
        "en | Only 5 piers are left     | 5 piers are left",
        "en | All 12 piers burnt        | Twelve piers burnt",
        "en | a pier in the north of Spain | a pier in northern Spain",
        "en | The pier is 12 km long    | The length of the pier is 12 km",
        "uk | Львів обігнав Київ        | обігнав Львів Київ"
      })
  void what_is_written_otherwise_and_means_the_same_is_no_conflict(
      String language, String text, String claim) {
    assertThat(ClaimComparison.of(text, claim, language).reasons().conflicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | NUMBER   | 30 tanks burnt      | 40 tanks burnt   | 30          | 40",
        "en | NUMBER   | 3 million jobs      | 3 billion jobs   | 3 million   | 3 billion",
        "en | NUMBER   | 12% of voters       | 21% of voters    | 12%         | 21%",
        "ru | NUMBER   | 30 танков сгорело   | 40 танков сгорело| 30          | 40",
        "en | DATE     | built in 2019       | built in 2020    | 2019        | 2020",
        "fr | DATE     | le 3 mai 2021       | le 4 mai 2021    | 3 mai 2021  | 4 mai 2021",
        "uk | DATE     | у березні 2025 року | 9 травня 2025 | березні 2025  | 9 травня 2025",
        "en | NEGATION | He didn't sign it   | He signed it     | didn't      | -",
        "uk | NEGATION | Він підписав указ   | Він не підписав указ | -       | не",
        "de | NEGATION | Er unterschrieb     | Er unterschrieb nicht | -      | nicht",
        "en | NUMBER   | two hospitals were hit | three hospitals were hit | two   | three",
        "en | NUMBER   | the 30m tower       | the 30 million tower | 30      | 30 million",
        "en | NUMBER   | 92 percent of jobs  | 94.5 % of jobs   | 92          | 94.5%",
        "en | OPPOSITE | The pier burnt before the flood | The pier burnt after the flood | before"
            + " | after",
        "uk | OPPOSITE | Пірс згорів перед повінню | Пірс згорів після повені | перед | після",
        "de | OPPOSITE | Der Steg brannte vor der Flut | Der Steg brannte nach der Flut | vor |"
            + " nach",
        "en | MODALITY | The pier will burn | The pier could burn | will | could",
        "en | MODALITY | The pier nearly burnt down | The pier burnt down | nearly | -",
        "en | MODALITY | They advise closing the pier | They closed the pier | advise | -",
        "en | DENIAL   | He denied that the pier is fake | The pier is fake | denied | -",
        "en | QUANTIFIER | Tickets are sold only online | Tickets are sold online | only | -",
        "en | QUANTIFIER | All piers burnt in Ulm | Three piers burnt in Ulm | All | Three",
        "en | NAME     | The mayor's brother burnt the pier | The mayor burnt the pier | brother |"
            + " -",
        "en | NAME     | The mayor Ann Berg left | The mayor Tom Holt left | Ann Berg | Tom Holt"
      })
  void what_differs_is_named(
      String language, Reasons.Kind kind, String text, String claim, String asked, String said) {
    assertThat(ClaimComparison.of(text, claim, language).reasons().conflicts())
        .containsExactly(new Conflict(kind, asked, said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ukraine shelled three Russian stations | Russia shelled three Ukrainian stations",
        "en | Three Russian stations were shelled by Ukraine | Russia shelled three Ukrainian"
            + " stations",
        "en | Exports from Peru to Chile doubled | Exports from Chile to Peru doubled",
        "en | The patient sued the doctor | The doctor sued the patient",
        "en | Italy sued Greece | Greece sued Italy",
        "en | Emily beat Molly | Molly beat Emily",
        "fr | Le Pérou a attaqué le Chili | Le Chili a attaqué le Pérou",
        "es | Perú atacó a Chile | Chile atacó a Perú",
        "de | Der Handel von Peru nach Chile wuchs | Der Handel von Chile nach Peru wuchs",
        "uk | Росія обстріляла Україну | Україна обстріляла Росію",
        "uk | Україну обстріляла Росія | Росію обстріляла Україна",
        "ru | Россия напала на Украину | Украина напала на Россию"
      })
  void who_does_it_to_whom_is_told_apart(String language, String text, String claim) {
    ClaimComparison comparison = ClaimComparison.of(text, claim, language);

    assertThat(comparison.reasons().conflicts()).extracting(Conflict::kind).containsExactly(ROLES);
    assertThat(comparison.contradicted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Three Ukrainian stations were shelled by Russia | Russia shelled three Ukrainian"
            + " stations",
        "en | Prices fell in London in 2020 | In 2020 prices fell in London",
        "en | Peru had talks with Chile | Chile had talks with Peru",
        "en | The call between Peru and Chile lasted long | Chile and Peru had a long call",
        "en | Peru is opening a mine, said the minister | The minister said Peru is opening a mine",
        "fr | L'Ukraine a été attaquée par la Russie | La Russie a attaqué l'Ukraine",
        "de | Um 20 Prozent stiegen die Löhne von Lehrern | Die Löhne der Lehrer stiegen um 20"
            + " Prozent",
        "uk | Україну обстріляла Росія | Росія обстріляла Україну",
        "uk | Україна була обстріляна Росією | Росія обстріляла Україну"
      })
  void another_order_of_words_alone_is_no_conflict(String language, String text, String claim) {
    assertThat(ClaimComparison.of(text, claim, language).reasons().conflicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | en | Chile agreed to a truce of thirty days | Peru agreed to a truce of thirty"
            + " days",
        "true  | en | The EU has paused all aid to Malta | The UN has paused all aid to Malta",
        "true  | en | The bridge of Briga was closed | The bridge of Domo was closed",
        "true  | uk | Польща підписала угоду про мир | Литва підписала угоду про мир",
        "true  | fr | La Pologne a signé le traité de paix | La Lituanie a signé le traité de paix",
        "false | en | The UN has paused all aid to Malta | The United Nations has paused all aid to"
            + " Malta",
        "false | en | The bridge of Zelensk was closed | The bridge of Zelenskyy was closed",
        "false | en | Prices in London fell again | Costs in London fell again",
        "false | en | Malta closed the bridge in May 2018 | Malta closed the bridge in March 2018",
      })
  void the_same_said_of_another_is_another_claim(
      boolean another, String language, String text, String claim) {
    assertThat(ClaimComparison.of(text, claim, language).reasons().conflicts())
        .filteredOn(conflict -> conflict.kind() == NAME)
        .hasSize(another ? 1 : 0);
    assertThat(ClaimComparison.of(text, claim, language).contradicted() || !another).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | Vaccines do not cause autism | Vaccines cause autism",
        "true  | Unemployment fell to 5.4 percent | Unemployment fell to 4.5 percent",
        "true  | The bridge was built in 2019 | The bridge was built in 2020",
        "false | On 3 May 2021 I read in the paper that the bridge fell | The bridge fell in 2020",
        "true  | The mayor Ann Berg left | The mayor Tom Holt left"
      })
  void what_differs_counts_where_the_rest_is_alike(boolean counts, String text, String claim) {
    ClaimComparison comparison = ClaimComparison.of(text, claim, "en");

    assertThat(comparison.reasons().conflicts()).isNotEmpty();
    assertThat(comparison.contradicted()).isEqualTo(counts);
  }

  @Test
  void a_not_before_what_the_claim_does_not_speak_of_says_nothing() {
    assertThat(
            ClaimComparison.of(
                    "I do not believe it, but vaccines cause autism", "Vaccines cause autism", "en")
                .reasons()
                .conflicts())
        .isEmpty();
  }

  @Test
  void of_a_long_text_only_the_nearest_sentence_is_asked_for_its_not() {
    String post = "I do not like him. The minister sold the forest. Nobody cares.";

    assertThat(ClaimComparison.of(post, "The minister sold the forest", "en").reasons().conflicts())
        .isEmpty();
  }

  @Test
  void words_are_shared_in_any_inflection() {
    assertThat(
            ClaimComparison.of("Drones were striking", "A drone struck a strike", "en")
                .reasons()
                .words())
        .containsExactly("drone", "strike");
    assertThat(ClaimComparison.of("нові школи", "Нова школа", "uk").reasons().words())
        .containsExactly("Нова", "школа");
  }

  @Test
  void a_name_begins_with_no_function_word() {
    assertThat(
            ClaimComparison.of("On Mr Berg they agree", "The Mr Berg of the song", "en").reasons())
        .extracting(Reasons::names)
        .isEqualTo(List.of("Mr Berg"));
    assertThat(ClaimComparison.of("The Kremlin agreed", "They asked the Kremlin", "en").reasons())
        .extracting(Reasons::names)
        .isEqualTo(List.of("Kremlin"));
  }

  @Test
  void thousands_of_names_are_read_as_well_as_two() {
    Reasons reasons =
        ClaimComparison.of("It was Ann " + "Berg ".repeat(30_000), "Was it Tom Berg?", "en")
            .reasons();

    assertThat(reasons.names()).containsExactly("Tom Berg");
  }
}
