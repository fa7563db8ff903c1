package org.claimtracker.publish.http;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All resource methods that carry {@link PublicEndpoint}, collected once at the start, so that a
 * contradictory declaration prevents it.
 */
@Startup
@ApplicationScoped
public class PublicEndpoints {

  private final List<DeclaredEndpoint> all;
  private final EndpointTree tree = new EndpointTree();

  PublicEndpoints(BeanManager beans) {
    this.all =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(
                resource ->
                    Arrays.stream(resource.getDeclaredMethods())
                        .flatMap(method -> DeclaredEndpoint.of(resource, method).stream()))
            .sorted(
                Comparator.comparing(DeclaredEndpoint::template)
                    .thenComparing(DeclaredEndpoint::method))
            .toList();
    all.forEach(tree::add);
  }

  public List<DeclaredEndpoint> all() {
    return all;
  }

  /** Null where the path is not public. */
  EndpointMatch match(HttpMethod method, String path) {
    return tree.match(method, path);
  }
}
