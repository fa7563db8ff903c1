import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.Stance;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.CitedEvidence;
import org.claimtracker.verdict.RatingView;
/**
 * Generated verdicts of realistic length and variety, the same ones for each number. They are about
 * nobody and nothing real, and say that they are generated.
 */
final class Generated {

  static final int CLAIMANTS = 500;
  static final int SOURCES = 2_000;

  /** Indexes of shared claimants, topics and sources, and all revisions; the last one is published. */
  record One(int claimant, List<Integer> topics, List<Integer> sources, List<PublishedVerdict> revisions) {}

  private record Language(String tag, String statement, String summary, String paragraph) {}

  private static final List<String> TOPICS =
      List.of(
          "Budget", "Energy", "Health", "Schools", "Migration", "Transport", "Climate", "Housing",
          "Farming", "Police", "Courts", "Elections", "Trade", "Pensions", "Taxes", "Hospitals",
          "Water", "Forests", "Railways", "Aviation", "Science", "Culture", "Sport", "Media",
          "Local councils", "Defence", "Fisheries", "Tourism", "Wages", "Prices");

  private static final List<Language> LANGUAGES =
      List.of(
          new Language(
              "en",
              "Spending on %2$s rose by %1$d per cent in district %3$d within one year",
              "The generated figures of district %3$d show a rise of %4$d per cent, not of %1$d,"
                  + " for %2$s. The larger number compares two different years.",
              "Generated for a benchmark. The table of district %3$d counts %1$d cases for %2$s in"
                  + " the first year and %4$d in the second. The counting changed between them, so"
                  + " that a plain comparison says more than the numbers bear. "),
          new Language(
              "uk",
              "Витрати на %2$s в окрузі %3$d зросли на %1$d відсотків за один рік",
              "Згенеровані дані округу %3$d показують зростання на %4$d відсотків, а не на %1$d.",
              "Створено для вимірювання швидкості. Таблиця округу %3$d налічує %1$d випадків"
                  + " першого року та %4$d другого; спосіб підрахунку змінився. "),
          new Language(
              "de",
              "Im Bezirk %3$d stiegen die Ausgaben für %2$s in einem Jahr um %1$d Prozent",
              "Die erzeugten Zahlen des Bezirks %3$d zeigen einen Anstieg um %4$d Prozent, nicht um"
                  + " %1$d.",
              "Für eine Messung erzeugt. Die Tabelle des Bezirks %3$d zählt %1$d Fälle im ersten"
                  + " und %4$d im zweiten Jahr; dazwischen änderte sich die Zählung. "),
          new Language(
              "ar",
              "ارتفع الإنفاق على %2$s في المنطقة %3$d بنسبة %1$d في المئة خلال سنة واحدة",
              "تظهر الأرقام المولدة للمنطقة %3$d ارتفاعا بنسبة %4$d في المئة وليس %1$d.",
              "نص مولد لقياس السرعة. يحصي جدول المنطقة %3$d عدد %1$d حالة في السنة الأولى و%4$d في"
                  + " الثانية وقد تغيرت طريقة العد. "));

  private final int verdicts;
  private final Instant now;
  private final List<RatingView> ratings;

  Generated(int verdicts, Instant now, List<RatingView> ratings) {
    this.verdicts = verdicts;
    this.now = now;
    this.ratings = ratings;
  }

  /** The columns of each: slug, name. */
  List<Object[]> topics() {
    return TOPICS.stream()
        .map(name -> new Object[] {topic(name).slug(), name, NameKey.of(name)})
        .toList();
  }

  /** The columns of each: slug, name, name_key, same_as_key, kind. */
  List<Object[]> claimants() {
    return IntStream.range(0, CLAIMANTS)
        .mapToObj(Generated::claimant)
        .map(who -> new Object[] {who.slug(), who.name(), NameKey.of(who.name()), "", who.kind().name()})
        .toList();
  }

  /** The columns of each: title, kind, origin, url, interests. */
  List<Object[]> sources() {
    return IntStream.range(0, SOURCES)
        .mapToObj(Generated::source)
        .map(
            source ->
                new Object[] {
                  source.title(),
                  source.kind().name(),
                  source.origin(),
                  source.url(),
                  source.interests()
                })
        .toList();
  }

  One next(int n) {
    Random random = new Random(n);
    Language language = LANGUAGES.get(random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(3));
    List<Integer> topics = several(random, 1 + random.nextInt(2), TOPICS.size());
    // A few claimants make most of the claims.
    int claimant = (int) (CLAIMANTS * Math.pow(random.nextDouble(), 3));
    List<Integer> sources = several(random, 2 + random.nextInt(2), SOURCES);
    Object[] facts = {
      2 + random.nextInt(95), TOPICS.get(topics.get(0)).toLowerCase(), n, 1 + random.nextInt(90)
    };
    Instant first = now.minus(Duration.ofMinutes(5L + 2L * (verdicts - n)));
    LocalDate stated = first.atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(random.nextInt(30));
    boolean corrected = random.nextInt(10) == 0;
    List<PublishedVerdict> revisions = new ArrayList<>();
    for (int number = 1; number <= (corrected ? 2 : 1); number++) {
      revisions.add(
          new PublishedVerdict(
              "generated-%s-%d-%07d".formatted(topic(TOPICS.get(topics.get(0))).slug(), facts[0], n),
              number,
              language.statement().formatted(facts),
              language.tag(),
              claimant(claimant),
              new PartialDate(stated.toString()),
              topics.stream().map(topic -> topic(TOPICS.get(topic))).toList(),
              List.of(appearance(n, stated)),
              ratings.get(random.nextInt(ratings.size())),
              language.tag(),
              language.summary().formatted(facts),
              language.paragraph().formatted(facts).repeat(4 + random.nextInt(4)),
              sources.stream().map(source -> evidence(source, facts)).toList(),
              null,
              null,
              null,
              null,
              number == 1 ? null : correction(),
              null,
              "the benchmark's generator",
              List.of(),
              first,
              first.plus(Duration.ofSeconds(90L * (number - 1)))));
    }
    return new One(claimant, topics, sources, revisions);
  }

  private static List<Integer> several(Random random, int count, int of) {
    TreeSet<Integer> chosen = new TreeSet<>();
    while (chosen.size() < count) {
      chosen.add(random.nextInt(of));
    }
    return List.copyOf(chosen);
  }

  private static TopicView topic(String name) {
    return new TopicView(name.toLowerCase().replace(' ', '-'), name);
  }

  private static ClaimantView claimant(int n) {
    return new ClaimantView("claimant-" + n, "Claimant " + n, ClaimantKind.ORGANISATION, null);
  }

  private static SourceDetails source(int n) {
    return new SourceDetails(
        "Generated table " + n,
        SourceKind.values()[n % SourceKind.values().length],
        "Office " + n % 300,
        "https://source.example/tables/" + n,
        null,
        null,
        null,
        "None: it is generated",
        null);
  }

  private static AppearanceDetails appearance(int n, LocalDate on) {
    return new AppearanceDetails(
        "Generated speech " + n,
        "https://news.example/speeches/" + n,
        "Paper " + n % 40,
        null,
        new PartialDate(on.toString()),
        Medium.ARTICLE,
        null,
        null);
  }

  private static CitedEvidence evidence(int source, Object[] facts) {
    return new CitedEvidence(
        Stance.values()[source % Stance.values().length],
        source(source),
        "Row %d: %d, then %d.".formatted(facts[2], facts[0], facts[3]),
        null);
  }

  private static Correction correction() {
    return new Correction(
        CorrectionKind.CORRECTION,
        "An earlier version named another row of the table.",
        "It names the row that was meant.",
        null,
        null);
  }

  /** Lists filtered by claimant, rating and language. */
  static List<String> filters() {
    List<String> filters = new ArrayList<>();
    for (int claimant = 0; claimant < CLAIMANTS; claimant++) {
      for (String rating : List.of("true", "false", "unproven", "satire")) {
        for (String language : List.of("en", "uk", "de", "ar")) {
          filters.add(
              "/api/v1/verdicts?claimant=claimant-%d&rating=%s&language=%s"
                  .formatted(claimant, rating, language));
        }
      }
    }
    return filters;
  }

  /** Full-text searches: a third with one result, the others with many. */
  static List<String> searches(int verdicts) {
    Random random = new Random(2);
    List<String> searches = new ArrayList<>();
    for (int n = 0; n < 100_000; n++) {
      String words =
          n % 3 == 0
              ? "district+" + random.nextInt(verdicts)
              : "%s+%d+per+cent&limit=%d"
                  .formatted(
                      TOPICS.get(random.nextInt(TOPICS.size())).toLowerCase().replace(' ', '+'),
                      2 + random.nextInt(95),
                      5 + random.nextInt(40));
      searches.add("/api/v1/verdicts?q=" + words);
    }
    return searches;
  }
}
