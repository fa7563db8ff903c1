package org.claimtracker.web;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;

/** The pages and forms that the code declares. */
final class DeclaredPages {

  private DeclaredPages() {}

  /** All of them, as method and address; signing out comes last. */
  static List<String> all() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimtracker.web")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .map(DeclaredPages::address)
            .sorted(
                Comparator.<String, Boolean>comparing(page -> page.endsWith("/sign-out"))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  private static String address(JavaMethod page) {
    String base = page.getOwner().getAnnotationOfType(Path.class).value();
    String own =
        page.isAnnotatedWith(Path.class) ? page.getAnnotationOfType(Path.class).value() : "";
    return (page.isAnnotatedWith(GET.class) ? "GET " : "POST ")
        + (base + own).replaceFirst("^//", "/");
  }
}
