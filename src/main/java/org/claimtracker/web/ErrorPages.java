package org.claimtracker.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.account.Caller;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.EndpointMatch;
import org.claimtracker.publish.http.ErrorPageRenderer;
import org.claimtracker.review.Unmet;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Renders errors as HTML pages for browsers; API clients get problem details. */
@ApplicationScoped
public class ErrorPages implements ErrorPageRenderer {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance error(
        int status,
        String kind,
        boolean desk,
        List<LocalizedText> details,
        String reason,
        Instant retractedAt);
  }

  /** Statuses with a title and help text of their own. */
  private static final List<Integer> EXPLAINED = List.of(400, 401, 403, 404, 410, 414, 429, 503);

  private static final Set<String> DETAILED = Set.of("400", "503");

  /** Pages that who is permitted nothing else yet is led to. */
  private static final Map<Message, String> FIRST =
      Map.of(
          Caller.PASSWORD_CHANGE_REQUIRED.with(), "/desk/me/password",
          Caller.SECOND_FACTOR_REQUIRED.with(), "/desk/me/second-factor");

  private final Pages pages;
  private final ErrorTexts texts;

  ErrorPages(Pages pages, ErrorTexts texts) {
    this.pages = pages;
    this.texts = texts;
  }

  @ServerResponseFilter
  void answer(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext asked) {
    boolean alreadyAPage =
        response.getMediaType() != null
            && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    if (response.getStatus() < 400 || alreadyAPage || !isForAPerson(asked)) {
      return;
    }
    String path = asked.request().path();
    boolean desk = path.equals("/desk") || path.startsWith("/desk/");
    boolean partOfAPage = asked.request().getHeader("HX-Request") != null;
    if (response.getStatus() == 401 && desk && request.getMethod().equals("GET") && !partOfAPage) {
      sendToSignIn(response, asked);
      return;
    }
    HttpProblem problem = response.getEntity() instanceof HttpProblem told ? told : null;
    String first = problem == null ? null : FIRST.get(Problems.reason(problem));
    if (desk && !partOfAPage && first != null) {
      redirect(response, first);
      return;
    }
    response.setEntity(
        page(asked, response.getStatus(), desk, problem), null, MediaType.valueOf(Pages.TYPE));
  }

  @Override
  public Optional<ErrorPage> render(RoutingContext asked, int status, String detail) {
    return isForAPerson(asked)
        ? Optional.of(new ErrorPage(Pages.TYPE, page(asked, status, false, null)))
        : Optional.empty();
  }

  private String page(RoutingContext asked, int status, boolean desk, HttpProblem problem) {
    Map<String, Object> told = problem == null ? Map.of() : problem.getParameters();
    String kind = kind(status, desk, problem);
    Frame frame = frame(asked, desk);
    return pages.render(
        Templates.error(
            status,
            kind,
            desk,
            DETAILED.contains(kind) ? details(problem, frame.locale()) : List.of(),
            (String) told.get("reason"),
            (Instant) told.get("retractedAt")),
        frame);
  }

  private Frame frame(RoutingContext asked, boolean desk) {
    Frame frame = pages.frame(asked);
    return desk ? pages.frame(asked, Languages.keptBy(asked).orElse(frame.locale()), false) : frame;
  }

  /** The CSRF filter rejects a form without its token with an empty 400. */
  private static String kind(int status, boolean desk, HttpProblem problem) {
    if (status == 400 && desk && problem == null) {
      return "form";
    }
    int explained = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
    return Integer.toString(explained);
  }

  /** What exactly is wrong with the request. */
  private List<LocalizedText> details(HttpProblem problem, Locale language) {
    if (problem == null) {
      return List.of();
    }
    if (problem.getParameters().get("violations") instanceof List<?> violations) {
      return violations.stream()
          .filter(Problems.Violation.class::isInstance)
          .map(Problems.Violation.class::cast)
          .map(
              violation ->
                  LocalizedText.here(
                      violation.field() + ": " + texts.say(violation.code(), language)))
          .toList();
    }
    if (problem.getParameters().get("unmet") instanceof List<?> unmet) {
      return unmet.stream()
          .filter(Unmet.class::isInstance)
          .map(each -> LocalizedText.here(texts.say(((Unmet) each).code(), language)))
          .toList();
    }
    return List.of(LocalizedText.here(texts.say(Problems.reason(problem), language)));
  }

  /** Whether the client prefers HTML. */
  public static boolean isForAPerson(RoutingContext asked) {
    String accept = asked.request().getHeader("Accept");
    return accept != null && accept.contains("text/html") && !EndpointMatch.isForPrograms(asked);
  }

  /**
   * Redirects to the sign-in page, which leads back to the requested page afterwards. A part of a
   * page is not redirected: that would take away the page with everything typed in it.
   */
  private static void sendToSignIn(ContainerResponseContext response, RoutingContext asked) {
    redirect(
        response,
        "/desk/sign-in?to=" + URLEncoder.encode(asked.request().uri(), StandardCharsets.UTF_8));
  }

  private static void redirect(ContainerResponseContext response, String way) {
    response.setStatus(303);
    response.setEntity(null);
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    response.getHeaders().remove("WWW-Authenticate");
    response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(way));
  }
}
