package org.claimtracker.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;

/** The files of a data set that {@link Evaluation} describes. */
final class LabelledClaims {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})_.*");

  private LabelledClaims() {}

  static List<Entry> claims(Path corpus) throws IOException {
    List<Entry> claims = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode claim = JSON.readTree(line);
      claims.add(
          new Entry(
              claims.size() + 1,
              claim.path("id").asText(),
              "en",
              claim.path("vclaim").asText(""),
              claim.path("speaker").asText(""),
              List.of(claim.path("title").asText("")),
              List.of(),
              Map.of(),
              times(claim.path("date").asText(""))));
    }
    return claims;
  }

  /** "stated on October 22, 2019 in a campaign mailer". */
  private static Map<String, Long> times(String date) {
    return StatedDays.in(date)
        .map(day -> Map.of(Facet.STATED_ON, day.first(), Facet.STATED_UNTIL, day.last()))
        .orElse(Map.of());
  }

  /** The ids of sentences begin with the day of their debate: {@code 20121023_third}. */
  static PartialDate day(String query) {
    return DAY.matcher(query).matches()
        ? new PartialDate(DAY.matcher(query).replaceFirst("$1-$2-$3"))
        : null;
  }

  static Map<String, Set<String>> right(Path qrels) throws IOException {
    Map<String, Set<String>> right = new HashMap<>();
    for (String line : Files.readAllLines(qrels)) {
      String[] parts = line.split("\\s+");
      if (parts.length >= 4 && !parts[3].equals("0")) {
        right.computeIfAbsent(parts[0], first -> new HashSet<>()).add(parts[2]);
      }
    }
    return right;
  }

  static Map<String, String> texts(Path queries) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(queries)) {
      String[] parts = line.split("\t", 2);
      texts.put(parts[0], parts[1]);
    }
    return texts;
  }
}
