package org.claimtracker.api.requests;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.claimtracker.common.Problems.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource method does not declare, in the API alone: a filter
 * that is misspelt would otherwise answer everything. Pages and feeds get links with additions of
 * other sites, and ignore them.
 */
@Singleton
class UnknownParameters {

  private static final String API = "/api/v1/";

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuse(ContainerRequestContext request, ResourceInfo resource) {
    if (request.getUriInfo().getRequestUri().getRawQuery() == null
        || !request.getUriInfo().getRequestUri().getRawPath().startsWith(API)) {
      return;
    }
    Set<String> taken =
        known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::declared);
    Set<String> unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
    unknown.removeAll(taken);
    if (!unknown.isEmpty()) {
      throw Problems.unreadable(violations(unknown, taken));
    }
  }

  private static Set<String> declared(Method endpoint) {
    return QueryParameter.of(endpoint)
        .map(QueryParameter::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Violation> violations(Set<String> unknown, Set<String> taken) {
    Message reason =
        taken.isEmpty()
            ? Reason.NO_PARAMETERS.with()
            : Reason.UNKNOWN_PARAMETER.with(String.join(", ", taken));
    return unknown.stream().map(name -> new Violation(name, reason)).toList();
  }
}
