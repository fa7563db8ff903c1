package org.claimtracker.testsupport;

import java.util.List;
import java.util.Map;
import org.claimtracker.publish.http.DeclaredEndpoint;

/** Paths of public endpoints that answer 200. */
public final class PublicPaths {

  /** More specific ones first: what is left of a slug is a verdict's. */
  private static final Map<String, String> NAMES =
      Map.of(
          "/claimants/{slug}", "/claimants/volodymyr-zelenskyy",
          "/topics/{slug}", "/topics/energy");

  private static final Map<String, String> VARIABLES =
      Map.of("{key}", "default", "{version}", "1", "{number}", "1");

  private PublicPaths() {}

  /** The path for a verdict, without a query. */
  public static String of(String template, String slug) {
    String path = template;
    for (Map<String, String> values : List.of(NAMES, VARIABLES)) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        path = path.replace(value.getKey(), value.getValue());
      }
    }
    return path.replace("{slug}", slug);
  }

  /** The path with the query without which it answers 400. */
  public static String of(DeclaredEndpoint endpoint, String slug, String site) {
    String path = of(endpoint.template(), slug);
    return endpoint.parameters().contains("url")
        ? path + "?url=" + site + "/v/" + slug
        : endpoint.parameters().contains("query") ? path + "?query=asked" : path;
  }
}
