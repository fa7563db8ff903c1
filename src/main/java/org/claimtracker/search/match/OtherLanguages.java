package org.claimtracker.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.compare.SharedFacts;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.EntryDocument;

/**
 * Claims in another language than the text that share its names, numbers and days. Never the same:
 * what is said about them is not compared.
 */
final class OtherLanguages {

  private static final int LOOKED_AT = 30;
  private static final int MAX_SHOWN = 3;
  private static final int MIN_SHARED = 2;
  private static final int MAX_FACTS = 64;

  private OtherLanguages() {}

  static List<Match> of(ClaimIndex claims, String text, String language) throws IOException {
    String spoken = language == null ? LanguageGuess.mostLikely(text) : language;
    SharedFacts asked = SharedFacts.of(text, spoken);
    Set<String> keys = asked.keys();
    if (keys.size() < MIN_SHARED) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    keys.stream()
        .limit(MAX_FACTS)
        .forEach(key -> query.add(new TermQuery(new Term(EntryDocument.FACTS, key)), Occur.SHOULD));
    query.setMinimumNumberShouldMatch(MIN_SHARED);
    return claims.read(
        searcher -> {
          List<Match> found = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query.build(), LOOKED_AT).scoreDocs) {
            Document claim = searcher.storedFields().document(hit.doc);
            String other = claim.get(EntryDocument.SPEAKS);
            if (!LanguageAnalyzers.readAs(other).equals(LanguageAnalyzers.readAs(spoken))) {
              SharedFacts said = SharedFacts.of(claim.get(EntryDocument.STATEMENT), other);
              double likeness = asked.likeness(said);
              if (likeness > 0) {
                found.add(
                    new Match(
                        claim.get(EntryDocument.SLUG),
                        null,
                        Double.parseDouble(String.format(Locale.ROOT, "%.3f", likeness)),
                        Match.Band.OTHER_LANGUAGE,
                        said.reasons(asked)));
              }
            }
          }
          return found.stream()
              .sorted(Comparator.comparingDouble(match -> -match.score()))
              .limit(MAX_SHOWN)
              .toList();
        });
  }
}
