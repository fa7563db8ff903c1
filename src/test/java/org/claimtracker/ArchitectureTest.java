package org.claimtracker;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lines of rooms, some of them empty yet: each imports only what stands to its left. */
class ArchitectureTest {

  /** The outer line. */
  static final List<String> ROOMS =
      List.of(
          ("common outbound language account history settings claim evidence verdict review search"
                  + " intake publish inbox figures notification exchange web api")
              .split(" "));

  /** Packages at one place of a line do not know each other; a room's own package has its name. */
  static final List<List<List<String>>> INNER_LINES =
      List.of(
          line("account.idempotency account.secret", "account", "account.factor account.session"),
          line("claim.naming", "claim"),
          line("language", "language.text", "language.speaker language.compare"),
          line("verdict", "verdict.external"),
          line(
              "review.discussion review.fairness review.planning",
              "review",
              "review.worklist review.wording"),
          line(
              "search.lucene < search.embedding < search.index < search.query < search.match"
                  + " < search.trial"),
          line("intake.ranking", "intake.training", "intake"),
          line(
              "web.desk.form",
              "web.desk.work",
              "web.desk.queue web.desk.intake web.desk.imports web.desk.notification"
                  + " web.desk.inbox web.desk.figures web.desk.admin"),
          line(
              "publish < publish.http < publish.claimreview < publish.read",
              "publish.feed publish.bulk publish.google publish.sitemap publish.embed",
              "publish.webhook"),
          line(
              "web",
              "web.site",
              "web.desk.form",
              "web.contact web.desk.work",
              "web.desk.queue web.desk.intake web.desk.imports web.desk.notification"
                  + " web.desk.inbox web.desk.figures web.desk.admin"),
          line(
              "exchange.reading.text < exchange.reading.format < exchange.reading"
                  + " < exchange.backup exchange.transfer < exchange.deskfile < exchange"
                  + " < exchange.imports"),
          line("api.openapi api.requests"));

  private static final String ROOT = "org.claimtracker";
  private static final int MAX_TYPES = 40;
  private static final int MAX_TYPES_OF_COMMON = 10;
  private static final int MAX_LINES = 250;

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static List<List<String>> line(String... places) {
    return Stream.of(String.join(" < ", places).split(" < "))
        .map(place -> List.of(place.split(" ")))
        .toList();
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_knows_only_the_rooms_to_its_left(String room) {
    String[] right =
        Stream.concat(
                ROOMS.stream().skip(ROOMS.indexOf(room) + 1L).map(ArchitectureTest::inside),
                Stream.of(ROOT))
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(inside(room)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(right))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @ParameterizedTest
  @FieldSource("INNER_LINES")
  void a_sub_room_knows_only_the_sub_rooms_to_its_left(List<List<String>> line) {
    for (int place = 0; place < line.size(); place++) {
      for (String room : line.get(place)) {
        List<String> others = new ArrayList<>(line.get(place));
        others.remove(room);
        line.stream().skip(place + 1L).forEach(others::addAll);
        if (!others.isEmpty()) {
          noClasses()
              .that(resideInAPackage(exactly(room)))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      others.stream().map(ArchitectureTest::exactly).toArray(String[]::new)))
              .check(CODE);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("INNER_LINES")
  void the_line_within_a_room_names_all_its_packages(List<List<String>> line) {
    List<String> named = line.stream().flatMap(List::stream).toList();
    String room = named.get(0).replaceFirst("\\.[a-z]+$", "");
    assertThat(named)
        .containsAll(
            packages().keySet().stream()
                .filter(name -> name.equals(room) || name.startsWith(room + "."))
                .toList());
  }

  @Test
  void webhooks_stand_apart_from_what_readers_get() {
    noClasses()
        .that(resideInAPackage(exactly("publish.webhook")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(exactly("publish.claimreview"), exactly("publish.read")))
        .check(CODE);
  }

  @Test
  void there_are_no_rooms_but_those_of_the_line() {
    classes()
        .that(not(resideInAPackage(ROOT)))
        .should()
        .resideInAnyPackage(ROOMS.stream().map(ArchitectureTest::inside).toArray(String[]::new))
        .check(CODE);
  }

  @Test
  void no_two_rooms_know_each_other() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void no_two_packages_know_each_other_not_even_by_way_of_others() {
    SlicesRuleDefinition.slices()
        .assignedFrom(new EachPackage())
        .should()
        .beFreeOfCycles()
        .check(CODE);
  }

  @Test
  void the_root_holds_the_entry_alone() {
    assertThat(
            CODE.stream()
                .filter(type -> type.getPackageName().equals(ROOT) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "CommandLine", "Rehearsal", "RehearsedDesk", "StartChecks", "Welcome");
  }

  @Test
  void no_package_is_larger_than_40_types_and_common_than_11() {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MAX_TYPES));
    assertThat(packages().get("common")).isLessThanOrEqualTo(MAX_TYPES_OF_COMMON);
  }

  @Test
  void no_two_classes_share_a_name() {
    Map<String, Long> names = topLevel().collect(groupingBy(JavaClass::getSimpleName, counting()));
    assertThat(names).isNotEmpty().allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void no_class_is_longer_than_250_lines() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .as("%s", file)
                      .hasSizeLessThanOrEqualTo(MAX_LINES));
    }
  }

  /** How many top-level types each package has, by its name below the root. */
  private static Map<String, Long> packages() {
    return topLevel()
        .filter(type -> !type.getPackageName().equals(ROOT))
        .collect(
            groupingBy(type -> type.getPackageName().substring(ROOT.length() + 1), counting()));
  }

  /** Without the classes that the build generates. */
  private static Stream<JavaClass> topLevel() {
    return CODE.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .filter(type -> type.getSource().flatMap(source -> source.getFileName()).isPresent());
  }

  private static String inside(String room) {
    return exactly(room) + "..";
  }

  private static String exactly(String room) {
    return ROOT + "." + room;
  }

  /** Each package, without the ones below it, as a slice of its own. */
  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith(ROOT)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
