package org.claimtracker.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.Stance;
import org.claimtracker.verdict.CitedEvidence;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.claimtracker.verdict.RatingView;

/** Random verdicts, some of them with hostile texts. */
public final class GeneratedVerdicts {

  private static final String[] LANGUAGES = Locale.getISOLanguages();
  private static final String[] DATES = {"2025", "2025-03", "2025-03-19"};
  private static final List<String> TEXTS =
      List.of(
          "</script><script>alert(1)</script>",
          "<!--<script>",
          "\u2028line\u2029paragraph",
          "\u202eright to left\u202c \u200f",
          "\"};alert('x')//\\",
          "عربى أخضر",
          "Зеленський сказав",
          "😀 \ud83c\uddfa\ud83c\udde6",
          "&lt;script&gt; ]]> <![CDATA[",
          "\u0001\u007f\u0085\t\n",
          "x".repeat(10_000),
          "</ScRiPt\n>".repeat(1_000));

  /**
   * A verdict, with the axis of its rating.
   *
   * @param axis empty for a label off the axis
   */
  public record Generated(PublishedVerdict verdict, Optional<RatingAxis> axis) {}

  private final Random random;

  public GeneratedVerdicts(long seed) {
    this.random = new Random(seed);
  }

  public Generated next() {
    Optional<RatingAxis> axis = maybe(new RatingAxis(1 + random.nextInt(3), 4 + random.nextInt(9)));
    Integer value =
        axis.map(on -> on.worst() + random.nextInt(on.best() - on.worst() + 1)).orElse(null);
    Instant first = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
    boolean corrected = random.nextBoolean();
    return new Generated(
        new PublishedVerdict(
            "claim-" + random.nextInt(1_000),
            corrected ? 2 : 1,
            text(),
            LANGUAGES[random.nextInt(LANGUAGES.length)],
            maybe(new ClaimantView("a", text(), any(ClaimantKind.values()), maybeAddress()))
                .orElse(null),
            maybeDate(),
            List.of(new TopicView("energy", "Energy")),
            several(this::appearance),
            new RatingView("default", 1, "key", text(), text(), value, null),
            LANGUAGES[random.nextInt(LANGUAGES.length)],
            maybe(text()).orElse(null),
            text(),
            several(this::evidence),
            null,
            null,
            null,
            null,
            corrected
                ? new Correction(any(CorrectionKind.values()), text(), text(), null, null)
                : null,
            null,
            maybe(text()).orElse(null),
            List.of(),
            first,
            corrected ? first.plusSeconds(random.nextInt(1_000_000)) : first),
        axis);
  }

  private AppearanceDetails appearance() {
    String title = maybe(text()).orElse(null);
    return new AppearanceDetails(
        title,
        title == null ? "https://news.example/" + random.nextInt() : maybeAddress(),
        maybe(text()).orElse(null),
        maybe(text()).orElse(null),
        maybeDate(),
        any(Medium.values()),
        maybeAddress(),
        null);
  }

  private CitedEvidence evidence() {
    return new CitedEvidence(
        any(Stance.values()),
        new SourceDetails(
            text(), any(SourceKind.values()), text(), maybeAddress(), null, null, null, null, null),
        text(),
        null);
  }

  /** Always with a visible character. */
  private String text() {
    List<String> parts = new ArrayList<>(List.of("a" + random.nextInt(1_000)));
    for (int n = random.nextInt(4); n > 0; n--) {
      parts.add(random.nextInt(parts.size() + 1), TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return String.join(" ", parts);
  }

  private String maybeAddress() {
    return maybe("https://пример.example/a?b=</script>&c=" + random.nextInt()).orElse(null);
  }

  private PartialDate maybeDate() {
    return maybe(new PartialDate(any(DATES))).orElse(null);
  }

  private <T> List<T> several(Supplier<T> one) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(n -> one.get()).toList();
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
