package org.claimtracker.language.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences that mislead to somebody else: nobody is a better answer than another one. The people
 * are made up; {@code /} divides sentences and their speakers, {@code #} lines.
 */
class NobodyRatherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Nouns and participles that look like verbs of saying.
        "en | The party gained ground across the Dust Belt states of Ohio and Iowa. | -",
        "en | Countries near the border, such as Poland and the Baltic states, spend the most. | -",
        "en | Voters in the Rust Belt states said prices fell. | -",
        "en | Insurance claims rose by 5 percent in Poland. | -",
        "en | The Roe claims are false. | -",
        "en | Police reports show that crime fell. | -",
        "en | The noted economist Jane Roe stayed. | -",
        "en | Smith is said to have paid 5 million. | -",
        "en | Prices rose, Roe claims. | Roe",
        "en | Roe claims that prices fell. | Roe",
        "de | Der kritisierte Senator Max Muster schwieg. | -",
        "fr | La note de Paul Durand circule. | -",
        "fr | L’annonce de Paul Durand surprend. | -",
        // Appositions.
        "en | “We will win,” campaign adviser John Doe said. / Pollster Paul Roe, an adviser to Senator Tom Low, said turnout may rise by 3 percent. | John Doe / Paul Roe",
        "en | After meeting John Doe, Jane Roe, the mayor of Exampleton, said prices fell. | Jane Roe",
        "en | A woman who met Jane Roe, the mayor, said prices fell. | -",
        "en | John Roe, 34, a teacher from Ohio, says prices fell. | John Roe",
        "en | The police chief, John Doe, said prices fell. | John Doe",
        "de | Max Muster, Berater von Erika Beispiel, sagte, die Preise fielen. | Max Muster",
        "en | Prices fell, said Jane Roe, who met John Doe. | Jane Roe",
        "en | Prices fell, said Mayor Jane Roe of Exampleton. | Jane Roe",
        "en | Prices fell, said a man who met Jane Roe. | -",
        // Somebody's people.
        "en | Jane Roe spoke on Monday. / A month ago, Roe allies suggested that Exampleton might be in play. | - / -",
        "en | Supporters of Jane Roe said prices fell. | -",
        "en | Roe aides said prices fell. | -",
        "en | After Jane Roe left, a man in the crowd said prices fell. | -",
        "uk | Соратники Прикладенка сказали, що ціни впали. | Соратники Прикладенка",
        "uk | Речник Прикладенка заявив, що ціни впали. | -",
        "uk | Прихильники Івана Прикладенка кажуть, що ціни впали. / Мер Прикладенко сказав, що ні. | Прихильники Івана Прикладенка / Прикладенко",
        "ru | Представитель Примерова сообщил, что цены упали. | -",
        "ru | Сторонники Примерова заявили, что цены упали. / Как заявил Примеров, цены упали. | Сторонники Примерова / Примеров",
        "fr | Les proches de Paul Durand affirment que les prix ont baissé. | -",
        "fr | Le rapport de Paul Durand dit que les prix ont baissé. | -",
        "es | Los aliados de Juan Ejemplo dijeron que los precios bajaron. | -",
        "de | Anhänger von Max Muster sagten, die Preise fielen. | Anhänger von Max Muster",
        "en | Neither Roe nor Doe said prices fell. | -",
        "en | In Ohio, where Jane Roe lives, residents said prices fell. | -",
        "en | Critics of Jane Roe's plan say prices fell. | -",
        // Questions and what nobody said.
        "en | What has Smith said about the bridge? / John Smith is the mayor. | - / -",
        "en | Did Roe say “prices fell”? | -",
        "en | Smith never said that. | -",
        "en | It is unclear whether Roe claims the bridge. | -",
        "en | “Why did prices fall?” asked Jane Roe. | Jane Roe",
        "de | Was sagte Max Muster dazu? | -",
        "es | ¿Qué dijo Juan Ejemplo? | -",
        "ru | Что сказал Примеров о мосте? | -",
        "uk | Що сказав Прикладенко про міст? | -",
        // Titles inside names.
        "en | \"We condemn the attack,\" Herald Editor-in-Chief Anna Gallo said. | Anna Gallo",
        "en | Fox News host Jane Roe claimed that prices fell. | Jane Roe",
        "de | Die Brücke fiel nach Angaben des Oberstaatsanwalts Max Muster am Montag ein. | Max Muster",
        "de | Laut dem Präsidenten Max Muster fielen die Preise. | Max Muster",
        "de | Nach Angaben des Kommissars fielen die Preise. | Kommissar",
        "ru | Об этом недавно сообщил главный редактор Иван Примеров. | Иван Примеров",
        // Pronouns.
        "fr | Reçue mardi au palais de l’Elysée, la secrétaire générale du syndicat, Anne Durand, a exposé ses demandes. / La défiance est telle, selon elle, qu’elle profite à l’opposition. | - / Anne Durand",
        "en | Jane Roe met John Doe on Monday. / He said prices fell. / She said they rose. | - / John Doe / Jane Roe",
        "en | Alex Roe met Robin Doe on Monday. / He said prices fell. | - / -",
        "en | In New York, prices fell. / He said nobody knew. | - / -",
        "es | La alcaldesa Ana Ejemplo visitó Madrid. / Según ella, los precios bajaron. | - / Ana Ejemplo",
        // Adverbs.
        "ar | وكانت سارة مثال قد صرّحت سابقًا بأن المدينة أنفقت 12 مليون دينار على الجسر. | سارة مثال",
        "ar | قال أمس أحمد خالد إن الأسعار انخفضت. | أحمد خالد",
        "ar | صرحت سارة مثال سابقا بأن الأسعار انخفضت. | سارة مثال",
        "de | Daraufhin sagte Max Muster, die Preise fielen. | Max Muster",
        "es | Posteriormente dijo Juan Ejemplo que los precios bajaron. | Juan Ejemplo",
        "uk | Нещодавно заявив Іван Прикладенко, що ціни впали. | Іван Прикладенко",
        "en | Jane Roe on Monday repeatedly said that prices fell. | Jane Roe",
        // Speech behind a dash on the next line.
        "ru | Иван Примеров признался:#— Мы построили 12 мостов за три года. | Иван Примеров / Иван Примеров",
        "uk | Іван Прикладенко зізнався:#— Ми збудували 12 мостів за три роки. | Іван Прикладенко / Іван Прикладенко",
        "es | Juan Ejemplo dijo:#—Construimos 12 puentes en tres años. | Juan Ejemplo / Juan Ejemplo",
        "en | We need three things:#— Bread.#— Milk. | - / - / -",
        // Initials.
        "uk | Про це сказав І. О. Прикладенко. | І. О. Прикладенко",
        "ru | «Цены упали», — сказал И. О. Примеров. | И. О. Примеров",
        "de | „Die Preise fielen“, sagte J. R. Muster. | J. R. Muster",
        "en | J. K. Rowling said prices fell. | J. K. Rowling",
        // Documents and what they lead to.
        "en | \"It is likely that the tank fired,\" ARI's report said. | ARI",
        "en | Prices fell, according to a report by ARI. | ARI",
        "en | Prices fell, according to a study published in Germany. | -",
        "en | According to a new study, John Doe paid 5 million. | -",
        "en | According to data from the UN, prices fell. | UN",
        // Namesakes.
        "en | John Roe met Jane Roe. / Roe said prices fell. / John Roe said they rose. | - / - / John Roe"
      })
  void a_speaker_is_the_right_one_or_nobody(String language, String text, String speakers) {
    String read = text.replace(" / ", " ").replace('#', '\n');

    assertThat(Spotting.in(read, Locale.forLanguageTag(language), Ranker.SHIPPED))
        .extracting(spotted -> spotted.speaker() == null ? "-" : spotted.speaker().name())
        .containsExactly(speakers.split(" / "));
  }
}
