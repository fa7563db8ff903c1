package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.Match.Band;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that are asked word for word, in any frame, and several in one post. */
class CopyTest {

  private static final MatchScore SCORE = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);

  private static final List<String[]> CLAIMS =
      List.of(
          new String[] {"uk", "Він помер."},
          new String[] {"pt", "Eu não tenho bicicleta."},
          new String[] {"pt", "Em dezembro de 2014 a taxa de pontes era 4,7%. Hoje está em 13,1%."},
          new String[] {"en", "यह पुल पाँच साल से बंद है"},
          new String[] {"en", "The bridge of Briga was closed in March 2021"},
          new String[] {"en", "Ann Berg bought a villa in Spain"},
          new String[] {"en", "Schools in Malta teach no history any more"},
          new String[] {"en", "The town of Domo has planted 5,000 trees"});

  @TempDir static Path place;

  private static ClaimIndex desk;

  @BeforeAll
  static void logsTheClaims() throws IOException {
    desk = ClaimIndex.in(place);
    for (String[] claim : CLAIMS) {
      long id = CLAIMS.indexOf(claim) + 1;
      desk.put(
          new Entry(id, claim[1], claim[0], claim[1], "", List.of(), List.of(), Map.of(), Map.of()),
          List.of());
    }
    desk.show();
  }

  @AfterAll
  static void closesTheDesk() throws IOException {
    desk.close();
  }

  @Test
  void every_claim_is_the_same_as_itself_with_and_without_its_language() {
    for (String[] claim : CLAIMS) {
      isCopied(claim[1], claim[0], claim[1]);
      isCopied(claim[1], null, claim[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "RT @user_1: %s #MustRead",
        "RT @user_1 %s #MustRead #Now https://t.co/0eJ1",
        "@ann @tom %s",
        "BREAKING: %s",
        "Forwarded as received: %s. Send this to ten friends!",
        "Copy and paste. %s. Share before it is deleted!",
        "“%s” via @paper",
        "   %s\u00a0\u200b"
      })
  void a_frame_changes_nothing(String frame) {
    for (String[] claim : CLAIMS) {
      isCopied(frame.replace("%s", claim[1]), claim[0], claim[1]);
    }
  }

  @Test
  void neither_do_capitals_spaces_and_what_cannot_be_seen() {
    for (String[] claim : CLAIMS) {
      isCopied(claim[1].toUpperCase(Locale.ROOT), claim[0], claim[1]);
      isCopied(claim[1].replace(" ", "\u00a0"), claim[0], claim[1]);
      isCopied(claim[1].replace("e", "e\u200b").replace("о", "о\u00ad"), claim[0], claim[1]);
      isCopied(claim[1].replace(" ", "  \n"), claim[0], claim[1]);
    }
  }

  @Test
  void each_claim_of_a_post_is_answered_with_its_sentence() {
    List<Match> found =
        asked(
            "The town of Domo planted 5,000 trees. My cat is old and grey and sleeps a lot. Ann"
                + " Berg purchased a villa in Spain! In March 2021 they closed the bridge of"
                + " Briga.",
            "en");

    assertThat(found)
        .filteredOn(match -> match.band() == Band.SAME)
        .extracting(Match::slug, Match::sentence)
        .containsExactlyInAnyOrder(
            tuple(
                "The town of Domo has planted 5,000 trees",
                "The town of Domo planted 5,000 trees."),
            tuple("Ann Berg bought a villa in Spain", "Ann Berg purchased a villa in Spain!"),
            tuple(
                "The bridge of Briga was closed in March 2021",
                "In March 2021 they closed the bridge of Briga."));
  }

  private static void isCopied(String text, String language, String claim) {
    List<Match> found = asked(text, language);
    assertThat(found).as(text).isNotEmpty();
    assertThat(found.get(0).slug()).as(text).isEqualTo(claim);
    assertThat(found.get(0).score()).as(text).isEqualTo(1);
    assertThat(found.get(0).band()).as(text).isEqualTo(Band.SAME);
    assertThat(found.get(0).reasons().conflicts()).as(text).isEmpty();
  }

  private static List<Match> asked(String text, String language) {
    return SuggestedMatches.of(
        desk,
        Part.of(new PostText(text), words -> null),
        MatchInput.text(text, language, 5),
        SCORE);
  }
}
