package org.claimtracker.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts SQL statements per request; scheduled work is not counted. */
@ApplicationScoped
public class Statements {

  private final AtomicInteger asked = new AtomicInteger();

  /** The number of statements prepared for requests while this runs. */
  public int during(Runnable request) {
    int before = asked.get();
    request.run();
    return asked.get() - before;
  }

  void count() {
    asked.incrementAndGet();
  }

  /** Intercepts every statement before it is executed. */
  @Decorator
  @Priority(1)
  static class Counted implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final transient StatementInspector application;
    private final transient Statements statements;

    @Inject
    Counted(@Delegate @Any StatementInspector application, Statements statements) {
      this.application = application;
      this.statements = statements;
    }

    @Override
    public String inspect(String sql) {
      if (isForRequest()) {
        statements.count();
      }
      return application.inspect(sql);
    }

    private static boolean isForRequest() {
      return Arc.container().requestContext().isActive()
          && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
  }
}
