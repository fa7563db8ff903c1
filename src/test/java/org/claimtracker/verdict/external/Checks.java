package org.claimtracker.verdict.external;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.PartialDate;

/** Made-up checks of made-up publishers. */
public final class Checks {

  public static final Actor IMPORT = new Actor(null, "editor", "import", Set.of());
  public static final String HARBOUR = "Harbour Check";

  private Checks() {}

  /** Takes in a check of this claim, and returns its key. */
  public static String taken(String claim) {
    NewExternalCheck check = of(claim);
    CDI.current().select(ExternalChecks.class).get().take(IMPORT, null, List.of(check));
    return check.key();
  }

  /** A check by the Harbour Check of a claim at an address of its own. */
  public static NewExternalCheck of(String claim) {
    return at("https://harbourcheck.example/checks/" + Math.abs(claim.hashCode()), claim);
  }

  public static NewExternalCheck at(String url, String claim) {
    return at(url, claim, "False", "2024-09-01");
  }

  public static NewExternalCheck at(String url, String claim, String label, String day) {
    return by(HARBOUR, url, claim, "en", label, day);
  }

  /** A check as its publisher gives it. */
  public static NewExternalCheck by(
      String publisher, String url, String claim, String language, String label, String day) {
    return new NewExternalCheck(
        claim,
        List.of("A post on the pier"),
        new PartialDate("2024-08"),
        language,
        publisher,
        "https://harbourcheck.example/",
        url,
        "What we found about it",
        label,
        "false",
        1.0,
        day == null ? null : new PartialDate(day),
        List.of("harbour"),
        List.of());
  }
}
