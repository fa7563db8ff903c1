package org.claimtracker.publish.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.publish.google.GoogleQuery;
import org.claimtracker.publish.read.CorrectionQuery;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.publish.read.VerdictResource;

/**
 * What the public reads, and what an answer there depends on: the one verdict that the path names,
 * or else all of them, and the parameters. What is asked beyond that is never kept ready.
 */
enum PublicEndpoint {
  VERDICT(Audience.PROGRAMS, "/api/v1/verdicts/" + PublicEndpoint.SLUG + "(/history)?", "asOf"),
  VERDICTS(Audience.PROGRAMS, "/api/v1/verdicts", VerdictQuery.class),
  CORRECTIONS(Audience.PROGRAMS, "/api/v1/corrections", CorrectionQuery.class),
  RATING_SCALES(Audience.PROGRAMS, "/api/v1/rating-scales(/[a-z0-9-]+(/versions/\\d+)?)?"),
  GOOGLE(Audience.PROGRAMS, "/v1alpha1/claims:search", GoogleQuery.class),
  VERDICT_FEED(Audience.PROGRAMS, "/feeds/verdicts\\.[a-z]+", VerdictQuery.class),
  CORRECTION_FEED(Audience.PROGRAMS, "/feeds/corrections\\.[a-z]+", CorrectionQuery.class),
  CRAWLERS(Audience.PROGRAMS, "/(robots\\.txt|sitemap(-\\d+)?\\.xml)"),
  CARD(Audience.PROGRAMS, "/embed/v/" + PublicEndpoint.SLUG),
  OEMBED(Audience.PROGRAMS, "/oembed", "url", "format", "maxwidth", "maxheight"),
  VERDICT_PAGE(
      Audience.READERS, "/v/" + PublicEndpoint.SLUG + "(/history)?", "lang", "asOf", "from", "to"),
  VERDICT_PICTURE(Audience.PROGRAMS, "/v/" + PublicEndpoint.SLUG + "/card\\.png", "lang", "v"),
  CORRECTION_PAGE(Audience.READERS, "/corrections", CorrectionQuery.class, "lang"),
  PAGE(
      Audience.READERS,
      "/|/(claimants|topics)/" + PublicEndpoint.SLUG + "|/(ratings|methodology|search|feeds)",
      VerdictQuery.class,
      "lang");

  /** Who reads there: programs of any site, or people, each in a language. */
  enum Audience {
    PROGRAMS("Accept, Accept-Encoding"),
    READERS("Accept-Language, Accept-Encoding");

    final String vary;

    Audience(String vary) {
      this.vary = vary;
    }
  }

  private static final String SLUG = "(?<slug>[a-z0-9-]+)";

  /** What mailings and clients add, and no answer depends on. */
  private static final Pattern IGNORED =
      Pattern.compile("utm_\\w+|fbclid|gclid|key|alt|prettyPrint|quotaUser");

  final Audience audience;

  private final Pattern path;
  private final boolean namesOne;
  private final Set<String> parameters;

  PublicEndpoint(Audience audience, String path, String... parameters) {
    this.audience = audience;
    this.path = Pattern.compile(path);
    this.namesOne = path.contains(SLUG);
    this.parameters = Set.of(parameters);
  }

  PublicEndpoint(Audience audience, String path, Class<?> query, String... more) {
    this(
        audience, path, Stream.concat(parametersOf(query), Stream.of(more)).toArray(String[]::new));
  }

  private static Stream<String> parametersOf(Class<?> query) {
    return Stream.<Class<?>>iterate(query, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .map(field -> field.getAnnotation(QueryParam.class))
        .filter(parameter -> parameter != null)
        .map(QueryParam::value);
  }

  /**
   * A path of a surface.
   *
   * @param slug of the verdict that it is about; null for all of them
   * @param template the path with a name in the place of the slug
   */
  record Place(PublicEndpoint surface, String slug, String template) {}

  static Optional<Place> at(String path) {
    for (PublicEndpoint surface : values()) {
      Matcher place = surface.path.matcher(path);
      if (place.matches()) {
        return Optional.of(surface.place(path, place));
      }
    }
    return Optional.empty();
  }

  private Place place(String path, Matcher place) {
    String slug = namesOne ? place.group("slug") : null;
    return slug == null
        ? new Place(this, null, path)
        : new Place(
            this,
            isAboutOne() ? slug : null,
            path.substring(0, place.start("slug")) + "{slug}" + path.substring(place.end("slug")));
  }

  /** What an answer can be, where there is a choice. */
  List<MediaType> types() {
    return this == VERDICT ? VerdictResource.TYPES : List.of();
  }

  /** Whether the database finds it at once, however much is published. */
  boolean isSmall() {
    return isAboutOne() || this == RATING_SCALES || this == OEMBED;
  }

  private boolean isAboutOne() {
    return switch (this) {
      case VERDICT, CARD, VERDICT_PAGE, VERDICT_PICTURE -> true;
      default -> false;
    };
  }

  /**
   * The query as far as the answer depends on it, always in the same order; empty when it holds
   * what is not known here, so that nobody can tell what depends on it.
   */
  Optional<String> known(String query) {
    if (query == null || query.isEmpty()) {
      return Optional.of("");
    }
    // Also a semicolon parts parameters for the server.
    if (query.contains(";")) {
      return Optional.empty();
    }
    Map<String, String> first = new TreeMap<>();
    for (String parameter : query.split("&")) {
      String name = parameter.replaceFirst("=.*", "");
      if (!IGNORED.matcher(name).matches()) {
        first.putIfAbsent(name, parameter);
      }
    }
    return parameters.containsAll(first.keySet())
        ? Optional.of(first.isEmpty() ? "" : "?" + String.join("&", first.values()))
        : Optional.empty();
  }
}
