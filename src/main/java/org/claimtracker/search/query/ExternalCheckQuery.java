package org.claimtracker.search.query;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.verdict.external.ExternalCheck;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which checks of other publishers are asked for. */
public class ExternalCheckQuery extends Page.Request {

  @QueryParam("q")
  @Size(max = 200)
  @Parameter(
      description =
          "All of these words must occur in the claim, its claimants, the title, the label, the"
              + " tags or the publisher's name, in any inflection")
  public String q;

  @QueryParam("publisher")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The publisher's name, exactly; repeated, any of them")
  public List<@Size(max = 200) String> publisher = List.of();

  @QueryParam("language")
  @Size(max = Page.MAX_VALUES)
  @Parameter(
      description = "Language range of the claim (RFC 4647): pt finds pt-BR; repeated, any of them",
      example = "en")
  public List<@LanguageTag String> language = List.of();

  /** The search words; null for none. */
  public String words() {
    return q == null || q.isBlank() ? null : q.strip();
  }

  SearchRequest request(boolean counted) {
    return SearchRequest.words(words())
        .labelled(Facet.PUBLISHER, publisher)
        .labelled(Facet.LANGUAGE, language)
        .page(limit, cursor)
        .counting(counted);
  }

  /** From the table, the newest first: withdrawn ones only, or none of these. */
  List<ExternalCheck> rows(boolean withdrawn) {
    long last = Page.Cursor.parse(cursor).id();
    Filter filter =
        new Filter()
            .and(withdrawn ? "withdrawnAt is not null" : "withdrawnAt is null")
            .anyOf("publisher", "publishers", publisher)
            .and("id < :last", "last", last == 0 ? null : last);
    LanguageRange.restrict(filter, "language", language);
    String[] words = words() == null ? new String[0] : words().split("\\s+");
    for (int n = 0; n < words.length; n++) {
      filter.and(
          "lower(claim) like :word" + n + " escape '!'", "word" + n, Filter.containing(words[n]));
    }
    return ExternalCheck.<ExternalCheck>find(
            "from ExternalCheck" + filter.where() + " order by id desc", filter.parameters())
        .page(0, limit + 1)
        .list();
  }
}
