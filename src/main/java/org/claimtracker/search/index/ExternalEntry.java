package org.claimtracker.search.index;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;
import org.claimtracker.verdict.external.ExternalCheck;

/** What the index holds about a check of another publisher. */
final class ExternalEntry {

  private ExternalEntry() {}

  static Entry of(ExternalCheck check) {
    String language =
        check.language == null ? LanguageGuess.mostLikely(check.claim) : check.language;
    List<String> claimants = check.claimants();
    return new Entry(
        check.id,
        check.checkKey,
        language,
        check.claim,
        claimants.isEmpty() ? null : String.join("\n", claimants),
        Stream.ofNullable(check.title).toList(),
        Stream.concat(Stream.ofNullable(check.label), check.tags().stream()).toList(),
        List.of(check.publisher),
        Map.of(
            Facet.PUBLISHER, List.of(new FacetLabel(check.publisher, check.publisher)),
            Facet.LANGUAGE, List.of(new FacetLabel(language, language))),
        Map.of(Facet.UPDATED_AT, check.updatedAt.toEpochMilli()));
  }
}
