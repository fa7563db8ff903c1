package org.claimtracker.exchange.reading.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of schema.org, however a document writes them: plain, with a prefix, or in full. */
public final class JsonLdTerms {

  public static final String TYPE = "@type";
  public static final String ID = "@id";
  public static final String CONTEXT = "@context";
  public static final String VALUE = "@value";
  public static final String REVIEW = "ClaimReview";

  private static final Pattern SCHEMA = Pattern.compile("(?i)https?://(www\\.)?schema\\.org[/#]?");

  private static final Pattern IN_FULL = Pattern.compile("(?i)^https?://(www\\.)?schema\\.org[/#]");

  private static final int MAX_ALIASES = 100;

  private final Set<String> prefixes = new HashSet<>(Set.of("schema"));
  private final Map<String, String> aliases = new HashMap<>();
  private String language;

  /** What a document's context declares. */
  public void learn(JsonNode context) {
    if (context.isArray()) {
      context.forEach(this::learn);
    }
    for (Map.Entry<String, JsonNode> entry : context.properties()) {
      String means =
          entry.getValue().isObject()
              ? entry.getValue().path(ID).asText()
              : entry.getValue().asText();
      if (entry.getKey().equals("@language")) {
        language = means;
      } else if (prefixes.size() + aliases.size() > MAX_ALIASES) {
        return;
      } else if (SCHEMA.matcher(means).matches()) {
        prefixes.add(entry.getKey());
      } else if (means.startsWith("@") || IN_FULL.matcher(means).find()) {
        aliases.put(entry.getKey(), IN_FULL.matcher(means).replaceFirst(""));
      }
    }
  }

  /** The document's language, where it declares one; else null. */
  public String language() {
    return language;
  }

  /** The plain name. */
  public String plain(String name) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String inFull = IN_FULL.matcher(name).replaceFirst("");
      return prefixes.contains(name.substring(0, colon)) ? name.substring(colon + 1) : inFull;
    }
    return aliases.getOrDefault(name, name);
  }

  /** The members of an object by their plain names; the first of two counts. */
  public Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object.properties().forEach(one -> members.putIfAbsent(plain(one.getKey()), one.getValue()));
    return members;
  }

  /** Whether this is the type of reviews. */
  public boolean isReview(String type) {
    return plain(type).equals(REVIEW);
  }

  public boolean isReview(JsonNode types) {
    if (types == null) {
      return false;
    }
    if (types.isArray()) {
      for (JsonNode type : types) {
        if (isReview(type)) {
          return true;
        }
      }
      return false;
    }
    return types.isTextual() && isReview(types.asText());
  }
}
