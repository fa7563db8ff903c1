package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtracker.exchange.reading.format.Json;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.References;
import org.claimtracker.exchange.reading.format.ScriptTags;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of several pieces of JSON-LD that stand together: in a page, or in a post. */
final class PieceRows {

  private static final Pattern BEFORE =
      Pattern.compile("^\\s*(?:(?://|/\\*)?\\s*<!\\[CDATA\\[\\s*(?:\\*/)?|<!--)");

  private static final Pattern AFTER =
      Pattern.compile("(?:(?://|/\\*)?\\s*]]>\\s*(?:\\*/)?|(?://)?\\s*-->)\\s*$");

  /** Gives rows their places, by the number of the piece and the line it begins in. */
  interface Places {
    RowPlace next(Integer piece, Long line);
  }

  private record Piece(String text, Integer number, Long line) {}

  private final Skipped skipped;
  private final List<Piece> pieces = new ArrayList<>();
  private int scripts;

  PieceRows(Skipped skipped) {
    this.skipped = skipped;
  }

  /** Takes the scripts of a page, or of a part of one. */
  void addPage(String page, boolean isWhole) {
    for (ScriptTags.Script script : ScriptTags.in(page)) {
      scripts++;
      add(script.text(), isWhole ? scripts : null, isWhole ? script.line() : null);
    }
    if (isWhole) {
      skipped.count(Skipped.MICRODATA, ScriptTags.microdata(page));
    }
  }

  /** Takes a text that should be JSON-LD. */
  void add(String text, Integer number, Long line) {
    String bare = AFTER.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("").strip();
    if (bare.isEmpty()) {
      skipped.count(Skipped.EMPTY_SCRIPT);
    } else {
      pieces.add(new Piece(bare, number, line));
    }
  }

  List<RawReview> rows(Places places) {
    JsonLdTerms terms = new JsonLdTerms();
    List<JsonNode> nodes = new ArrayList<>();
    for (Piece piece : pieces) {
      JsonNode node = piece.text.length() > Json.MAX_PIECE ? null : Json.read(piece.text);
      nodes.add(node);
      if (node != null) {
        JsonRows.learn(node, terms);
      }
    }
    References references =
        References.in(nodes.stream().filter(node -> node != null).toList(), terms);
    List<RawReview> rows = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      JsonRows.Places here = () -> places.next(piece.number, piece.line);
      List<RawReview> found =
          nodes.get(at) == null
              ? broken(piece, here)
              : new JsonRows(terms, references, here).in(nodes.get(at));
      skipped.count(Skipped.OTHER_SCRIPT, found.isEmpty() ? 1 : 0);
      rows.addAll(found);
    }
    return rows;
  }

  private static List<RawReview> broken(Piece piece, JsonRows.Places places) {
    return piece.text.contains(JsonLdTerms.REVIEW)
        ? List.of(RawReview.broken(places.next(), RowRefusal.NOT_JSON))
        : List.of();
  }
}
