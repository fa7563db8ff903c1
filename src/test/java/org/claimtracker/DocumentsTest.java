package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of the repository lead somewhere, and name what there is. */
class DocumentsTest {

  private static final int MAX_README_LINES = 200;
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]\\w*[A-Z]\\w*)[.`]");
  private static final Pattern FILE_NAME =
      Pattern.compile("`(\\w[\\w./-]+\\.(?:java|html|json|md|properties))`");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.claimtracker");

  /** A configuration key and its default; null where it has none that could be written down. */
  record Key(String name, String defaultValue) {}

  @Test
  void the_readme_is_short() {
    assertThat(read("README.md").lines()).hasSizeLessThanOrEqualTo(MAX_README_LINES);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_of_a_document_leads_somewhere(java.nio.file.Path document) {
    List<String> links =
        LINK.matcher(CODE_BLOCK.matcher(read(document)).replaceAll(""))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !ELSEWHERE.matcher(link).matches())
            .toList();
    assertThat(links)
        .allSatisfy(
            link -> {
              String[] parts = link.split("#", 2);
              java.nio.file.Path target =
                  parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
              assertThat(target).as(link).exists();
              if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("keys")
  void every_configuration_key_is_documented_with_its_default(Key key) {
    List<String> rows =
        Stream.of("src/docs/operations.md", "src/docs/workflow.md")
            .flatMap(document -> read(document).lines())
            .filter(line -> line.startsWith("|") && line.contains("`" + key.name() + "`"))
            .toList();
    assertThat(rows).as(key.name()).hasSize(1);
    if (key.defaultValue() != null && !key.name().startsWith("claims.policy.rules.")) {
      assertThat(rows.get(0)).contains("| `" + key.defaultValue() + "` |");
    }
  }

  @Test
  void every_endpoint_and_every_package_has_its_place_in_the_architecture() {
    String architecture = read("src/docs/architecture.md");
    List<String> endpoints =
        CODE.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::getSimpleName)
            .toList();
    List<String> packages =
        CODE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .map(type -> type.getPackageName().replaceFirst("org\\.claimtracker\\.?", ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    assertThat(endpoints).isNotEmpty();
    assertThat(packages).isNotEmpty();
    assertThat(Stream.of(endpoints, packages).flatMap(List::stream))
        .filteredOn(name -> !architecture.contains("`" + name + "`"))
        .as("missing in src/docs/architecture.md")
        .isEmpty();
  }

  @Test
  void classes_and_files_that_the_architecture_names_exist() {
    String architecture = read("src/docs/architecture.md");
    Set<String> classes =
        new ClassFileImporter()
            .importPackages("org.claimtracker").stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(CLASS_NAME.matcher(architecture).results().map(name -> name.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(classes).contains(name));
    assertThat(FILE_NAME.matcher(architecture).results().map(name -> name.group(1)))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(
                        Stream.of("", "src/main/java/org/claimtracker/", "src/main/resources/")
                            .map(folder -> java.nio.file.Path.of(folder + name)))
                    .as(name)
                    .anyMatch(Files::exists));
  }

  static Stream<java.nio.file.Path> documents() throws IOException {
    return Stream.of(
            Stream.of(
                java.nio.file.Path.of("README.md"), java.nio.file.Path.of("claims/README.md")),
            Files.list(java.nio.file.Path.of("src/docs")),
            Files.list(java.nio.file.Path.of(".github")))
        .flatMap(files -> files)
        .filter(file -> file.toString().endsWith(".md"));
  }

  static Stream<Key> keys() {
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
        .map(JavaClass::reflect)
        .flatMap(type -> keys(type.getAnnotation(ConfigMapping.class).prefix(), type));
  }

  private static Stream<Key> keys(String prefix, Class<?> group) {
    return Arrays.stream(group.getDeclaredMethods())
        .filter(
            method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
        .flatMap(
            method -> {
              WithName other = method.getAnnotation(WithName.class);
              String name =
                  prefix + "." + (other == null ? kebab(method.getName()) : other.value());
              return method.getReturnType().getEnclosingClass() == group
                      && method.getReturnType().isInterface()
                  ? keys(name, method.getReturnType())
                  : Stream.of(new Key(name, defaultOf(method)));
            });
  }

  private static String defaultOf(Method method) {
    WithDefault given = method.getAnnotation(WithDefault.class);
    return given == null || given.value().contains("${") ? null : given.value();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The names of a document's headings in links, as code hosts make them. */
  private static List<String> anchors(java.nio.file.Path document) {
    return HEADING
        .matcher(CODE_BLOCK.matcher(read(document)).replaceAll(""))
        .results()
        .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String read(String document) {
    return read(java.nio.file.Path.of(document));
  }

  private static String read(java.nio.file.Path document) {
    try {
      return Files.readString(document);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
