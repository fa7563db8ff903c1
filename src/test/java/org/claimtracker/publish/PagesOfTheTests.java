package org.claimtracker.publish;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pages as readers get them, with nothing on them but their language and how often they were made.
 */
@ApplicationScoped
class PagesOfTheTests {

  static final String PAGE = "/topics/a-topic-of-the-tests";

  private final AtomicInteger made = new AtomicInteger();

  private final ReadyAnswers answers;

  PagesOfTheTests(ReadyAnswers answers) {
    this.answers = answers;
  }

  /** How often one was made. */
  int made() {
    return made.get();
  }

  void open(@Observes Router router) {
    router.route(PAGE).order(2).blockingHandler(this::answer, false);
  }

  private void answer(RoutingContext asked) {
    Response response = answers.answer(asked, () -> page(PageLanguage.of(asked)));
    asked.response().setStatusCode(response.getStatus());
    response.getStringHeaders().forEach(asked.response()::putHeader);
    asked.response().end(Buffer.buffer((byte[]) response.getEntity()));
  }

  private Rendered page(PageLanguage language) {
    byte[] html =
        "<html lang=%s>%d"
            .formatted(language.tag, made.incrementAndGet())
            .getBytes(StandardCharsets.UTF_8);
    return Rendered.of(html, "text/html;charset=UTF-8", null)
        .with("Content-Security-Policy", "default-src 'self'");
  }
}
