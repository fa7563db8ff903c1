package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.language.speaker.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attribution of speech in Russian, German, French, Spanish and Arabic. */
class SpeakersInOtherLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ru | «Цены упали», — сказал Заявитель Восьмой. | Заявитель Восьмой | PERSON",
        "ru | «Цены упали», — сообщили в полиции. | полиция | ORGANISATION",
        "ru | Полиция сообщила, что цены упали. | Полиция | ORGANISATION",
        "ru | По данным полиции, цены упали. | полиция | ORGANISATION",
        "ru | По словам Заявителя Восьмого, цены упали. | Заявителя Восьмого | PERSON",
        "ru | По данным Министерства обороны Украины, цены упали. | Министерство обороны Украины | ORGANISATION",
        "ru | В министерстве обороны заявили, что цены упали. | министерство обороны | ORGANISATION",
        "ru | Президент России Заявитель Восьмой заявил, что цены упали. | Заявитель Восьмой | PERSON",
        "ru | Министр обороны Заявитель Восьмой сообщил, что цены упали. | Заявитель Восьмой | PERSON",
        "ru | Пресс-секретарь полиции рассказала, что цены упали. | Пресс-секретарь полиции | PERSON",
        "ru | В Киеве сообщили, что цены упали. | - | -",
        "ru | Власти города сообщили, что цены упали. | Власти города | ORGANISATION",
        "ru | По мнению экспертов, цены упали. | эксперты | ORGANISATION",
        "ru | Эксперты считают, что цены упали. | Эксперты | ORGANISATION",
        "ru | «Цены упали, — сказал министр Заявитель Восьмой. — Да». | Заявитель Восьмой | PERSON",
        "ru | Президент России заявил, что цены упали. | Президент России | PERSON",
        "ru | Кремль назвал переговоры «откровенным обменом мнениями». | Кремль | ORGANISATION",
        "ru | Об этом сообщил глава МИД Украины Заявитель Восьмой. | Заявитель Восьмой | PERSON",
        "ru | Об этом сообщает пресс-служба министерства. | пресс-служба министерства | ORGANISATION",
        "ru | Глава МИД Заявитель Восьмой сообщил об этом. | Заявитель Восьмой | PERSON",
        "ru | Киеву сообщили, что цены упали. | - | -",
        "de | „Die Preise fielen“, sagte Claimant Seventeen. | Claimant Seventeen | PERSON",
        "de | „Die Preise fielen“, so Claimant Seventeen. | Claimant Seventeen | PERSON",
        "de | „Die Preise fielen“, sagte eine Sprecherin der Polizei. | Sprecherin der Polizei | PERSON",
        "de | Die Preise fielen, sagte die Ministerin. | Ministerin | PERSON",
        "de | Die Preise fielen, teilte die Polizei mit. | Polizei | ORGANISATION",
        "de | Laut Polizei fielen die Preise. | Polizei | ORGANISATION",
        "de | Nach Angaben des Verteidigungsministeriums fielen die Preise. | Verteidigungsministerium | ORGANISATION",
        "de | Nach Angaben der Polizei fielen die Preise. | Polizei | ORGANISATION",
        "de | Bundeskanzler Claimant Seventeen sagte, die Preise fielen. | Claimant Seventeen | PERSON",
        "de | Der Polizei sagte er, die Preise fielen. | - | -",
        "de | Am Montag sagte Claimant Seventeen in Berlin, die Preise fielen. | Claimant Seventeen | PERSON",
        "de | Die Behörde teilte am Montag mit, dass die Preise fielen. | Behörde | ORGANISATION",
        "de | In Berlin sagte die Sprecherin des Ministeriums, Claimant Seventeen, die Preise fielen. | Claimant Seventeen | PERSON",
        "de | Die Zahl der Angriffe stieg, sagte ein Experte. | Experte | PERSON",
        "de | Claimant Seventeen hat gesagt, dass die Preise fielen. | Claimant Seventeen | PERSON",
        "de | Der Kreml bezeichnete die Gespräche als „offenen Meinungsaustausch“. | Kreml | ORGANISATION",
        "de | Nach Ansicht von Claimant Seventeen fielen die Preise. | Claimant Seventeen | PERSON",
        "de | Die Lage in der Stadt sagt viel. | - | -",
        "de | Wie die Polizei mitteilte, fielen die Preise. | Polizei | ORGANISATION",
        "de | Der Sprecher der Bundesregierung hat am Montag gesagt, die Preise fielen. | Sprecher der Bundesregierung | PERSON",
        "de | Der Polizei zufolge fielen die Preise. | Polizei | ORGANISATION",
        "de | Angaben der Behörden zufolge fielen die Preise. | Behörden | ORGANISATION",
        "fr | « Les prix ont baissé », a déclaré Claimant Seventeen. | Claimant Seventeen | PERSON",
        "fr | « Les prix ont baissé », a déclaré mardi le ministère de la Défense. | ministère de la Défense | ORGANISATION",
        "fr | Selon la police, les prix ont baissé. | police | ORGANISATION",
        "fr | Le président de la Commission européenne a dit que les prix ont baissé. | président de la Commission européenne | PERSON",
        "fr | Selon le ministère ukrainien de la Défense, les prix ont baissé. | ministère ukrainien de la Défense | ORGANISATION",
        "fr | D'après Claimant Seventeen, les prix ont baissé. | Claimant Seventeen | PERSON",
        "fr | Les prix ont baissé, affirme le président de la République, Claimant Seventeen, à Paris. | Claimant Seventeen | PERSON",
        "fr | Le ministre de la Défense Claimant Seventeen a indiqué que les prix ont baissé. | Claimant Seventeen | PERSON",
        "fr | Le président français Claimant Seventeen a indiqué que les prix ont baissé. | Claimant Seventeen | PERSON",
        "fr | L'Ukraine a affirmé que 150 drones ont frappé des infrastructures énergétiques. | Ukraine | ORGANISATION",
        "fr | Les autorités locales ont indiqué que les prix ont baissé. | autorités locales | ORGANISATION",
        "fr | Une porte-parole de la police a dit que les prix ont baissé. | porte-parole de la police | PERSON",
        "fr | Claimant Seventeen, ministre de la Défense, a dit que les prix ont baissé. | Claimant Seventeen | PERSON",
        "fr | En visite à Paris, Claimant Seventeen a affirmé que les prix ont baissé. | Claimant Seventeen | PERSON",
        "fr | Le Kremlin a qualifié les discussions d'« échange de vues franc ». | Kremlin | ORGANISATION",
        "fr | Le rapport dit que les prix ont baissé. | - | -",
        "fr | Les prix ont baissé, selon le ministère. | ministère | ORGANISATION",
        "es | «Los precios bajaron», afirmó Claimant Seventeen. | Claimant Seventeen | PERSON",
        "es | «Los precios bajaron», dijo el ministro de Defensa, Claimant Seventeen, en Madrid. | Claimant Seventeen | PERSON",
        "es | “Los precios bajaron”, señaló una portavoz del ministerio. | portavoz del ministerio | PERSON",
        "es | Según la policía, los precios bajaron. | policía | ORGANISATION",
        "es | Según el Ministerio de Defensa, los precios bajaron. | Ministerio de Defensa | ORGANISATION",
        "es | El presidente del Gobierno, Claimant Seventeen, dijo que los precios bajaron. | Claimant Seventeen | PERSON",
        "es | La policía local informó este lunes de que los precios bajaron. | policía local | ORGANISATION",
        "es | De acuerdo con las autoridades, los precios bajaron. | autoridades | ORGANISATION",
        "es | Claimant Seventeen ha dicho que los precios bajaron. | Claimant Seventeen | PERSON",
        "es | El informe dice que los precios bajaron. | - | -",
        "es | El Kremlin calificó las conversaciones de «intercambio franco de opiniones». | Kremlin | ORGANISATION",
        "es | Fuentes policiales confirmaron que los precios bajaron. | Fuentes policiales | ORGANISATION",
        "es | En Moscú, dijo que los precios bajaron. | - | -",
        "ar | قال الوزير: «انخفضت الأسعار». | الوزير | PERSON",
        "ar | قالت وزارة الدفاع الأوكرانية إن الأسعار انخفضت. | وزارة الدفاع الأوكرانية | ORGANISATION",
        "ar | «انخفضت الأسعار»، قال المتحدث باسم الشرطة للصحفيين. | المتحدث باسم الشرطة | PERSON",
        "ar | وفقا لوزارة الصحة، انخفضت الأسعار. | وزارة الصحة | ORGANISATION",
        "ar | ووفقًا للشرطة انخفضت الأسعار. | الشرطة | ORGANISATION",
        "ar | بحسب الشرطة، انخفضت الأسعار. | الشرطة | ORGANISATION",
        "ar | وقال إن الأسعار انخفضت. | - | -",
        "ar | أكد مسؤولون أمريكيون أن الأسعار انخفضت. | مسؤولون أمريكيون | ORGANISATION",
        "ar | انخفضت الأسعار في المدينة بنسبة 20 في المئة. | - | -",
        "ar | وصف الكرملين المحادثات بأنها «تبادل صريح للآراء». | الكرملين | ORGANISATION",
        "ar | قال الرئيس الأوكراني فولوديمير زيلينسكي إن 150 طائرة مسيرة أصابت منشآت الطاقة. | فولوديمير زيلينسكي | PERSON",
        "ar | أعلن رئيس الوزراء البريطاني أن الأسعار انخفضت. | رئيس الوزراء البريطاني | PERSON"
      })
  void news_in_other_languages_has_its_speakers(
      String language, String text, String speaker, String kind) {
    assertSpeaker(language, text, speaker, kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "es | —Los precios bajaron —dijo la ministra—. Bajaron mucho. | ministra",
        "ru | — Цены упали, — сказал министр. — Упали вдвое. | министр",
        "uk | — Ціни впали, — сказав міністр. — Впали вдвічі. | міністр",
        "fr | « Les prix ont baissé, a affirmé le ministre. Beaucoup. » | ministre",
        "de | „Die Preise fielen“, sagte Claimant Seventeen. „Sie fielen um die Hälfte.“ | Claimant Seventeen",
        "ar | قال الوزير: «انخفضت الأسعار». وأضاف: «انخفضت كثيرا». | الوزير"
      })
  void what_goes_on_behind_the_speaker_is_theirs_in_other_languages_too(
      String language, String text, String speaker) {
    assertThat(speakers(text, language)).containsOnly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fr | Claimant Seventeen est venu. « Les prix ont baissé », a-t-il ajouté. | Claimant Seventeen",
        "de | Claimant Seventeen kam. „Die Preise fielen“, sagte er. | Claimant Seventeen",
        "ru | Заявитель Восьмой приехал. «Цены упали», — сказал он. | Заявитель Восьмой",
        "ru | Заявитель Восьмой приехал. По словам Заявителя Восьмого, цены упали. | Заявитель Восьмой"
      })
  void he_is_the_one_who_came_up_last_in_other_languages_too(
      String language, String text, String speaker) {
    assertThat(speakers(text, language)).containsExactly("-", speaker);
  }

  private static void assertSpeaker(String language, String text, String speaker, String kind) {
    Speaker found =
        Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED).get(0).speaker();
    assertThat(found == null ? "-" : found.name()).isEqualTo(speaker);
    assertThat(found == null ? "-" : found.kind().name()).isEqualTo(kind);
  }

  private static List<String> speakers(String text, String language) {
    return Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED).stream()
        .map(spotted -> spotted.speaker() == null ? "-" : spotted.speaker().name())
        .collect(Collectors.toList());
  }
}
