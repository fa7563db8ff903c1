package org.claimtracker.publish.http;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever anybody may read without signing in is declared as a public endpoint. */
class PublicEndpointsTest {

  /** Open to everybody because they lead to the desk, or come from a mail of it. */
  private static final Set<String> OF_THE_DESK =
      Set.of(
          "SignInPage",
          "SessionResource",
          "MailLinkPage",
          "NewPasswordPage",
          "PasswordLinkResource");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.claimtracker");

  @Test
  void every_resource_method_that_is_open_to_all_declares_its_endpoint() {
    methods()
        .that(describe("are resource methods", PublicEndpointsTest::isResourceMethod))
        .and(describe("are open to all", PublicEndpointsTest::isOpenToAll))
        .should()
        .beAnnotatedWith(PublicEndpoint.class)
        .check(CODE);
  }

  @Test
  void nothing_is_declared_public_that_needs_a_sign_in() {
    methods()
        .that()
        .areAnnotatedWith(PublicEndpoint.class)
        .should(be(describe("open to all", PublicEndpointsTest::isOpenToAll)))
        .check(CODE);
  }

  private static boolean isResourceMethod(JavaMethod method) {
    return method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class);
  }

  private static boolean isOpenToAll(JavaMethod method) {
    boolean open =
        method.isAnnotatedWith(PermitAll.class)
            || method.getOwner().isAnnotatedWith(PermitAll.class);
    return open && !OF_THE_DESK.contains(method.getOwner().getSimpleName());
  }
}
