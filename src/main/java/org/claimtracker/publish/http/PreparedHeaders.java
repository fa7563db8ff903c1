package org.claimtracker.publish.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Response headers that are validated and encoded once, not for every response. */
final class PreparedHeaders {

  private final CharSequence[] names;
  private final CharSequence[] values;

  PreparedHeaders(Iterable<Map.Entry<String, String>> headers) {
    List<CharSequence> name = new ArrayList<>();
    List<CharSequence> value = new ArrayList<>();
    for (Map.Entry<String, String> header : headers) {
      name.add(HttpHeaders.createOptimized(header.getKey()));
      value.add(HttpHeaders.createOptimized(header.getValue()));
    }
    names = name.toArray(CharSequence[]::new);
    values = value.toArray(CharSequence[]::new);
  }

  /** Replaces those of the same names. */
  void setIn(MultiMap headers) {
    for (int at = 0; at < names.length; at++) {
      headers.set(names[at], values[at]);
    }
  }
}
