package org.claimtracker;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The line of rooms: each one imports only what stands to its left. */
class ArchitectureTest {

  static final List<String> ROOMS =
      List.of(
          "common",
          "account",
          "history",
          "claim",
          "evidence",
          "verdict",
          "review",
          "search",
          "intake",
          "publish",
          "exchange",
          "web");

  private static final String ROOT = "org.claimtracker";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

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
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void common_stays_small() {
    long classes =
        CODE.stream()
            .filter(type -> type.getPackageName().equals(ROOT + ".common"))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .count();
    assertThat(classes).isBetween(1L, 10L);
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
                      .hasSizeLessThanOrEqualTo(250));
    }
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }
}
