package org.claimtracker.publish.read;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.review.Publication;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters that all public lists and feeds of verdicts share. */
public class VerdictFilter {

  @QueryParam("q")
  @Size(max = 200)
  @Parameter(
      description =
          "All of these words must occur anywhere in the verdict, in any inflection; the last one"
              + " may be a prefix; \"phrases in quotes\" are supported. If nothing matches, similar"
              + " words are searched. Streamed documents search the statement, the claimant's name"
              + " and the summary literally.")
  public String q;

  @QueryParam("claimant")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The claimant's slug; repeated, any of them")
  public List<@Size(max = 80) String> claimant = List.of();

  @QueryParam("rating")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The rating's key; repeated, any of them", example = "unproven")
  public List<@Size(max = 40) String> rating = List.of();

  @QueryParam("topic")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The topic's slug; repeated, any of them")
  public List<@Size(max = 80) String> topic = List.of();

  @QueryParam("language")
  @Size(max = Page.MAX_VALUES)
  @Parameter(
      description =
          "Language range of the statement (RFC 4647): pt finds pt-BR; repeated, any of them",
      example = "en")
  public List<@LanguageTag String> language = List.of();

  @QueryParam("from")
  @Parameter(
      description = "First day, month or year in which the claim was made",
      example = "2025-03-01")
  public PartialDate from;

  @QueryParam("to")
  @Parameter(
      description = "Last day, month or year in which the claim was made",
      example = "2025-03-31")
  public PartialDate to;

  /** The conditions on a current publication {@code p}. */
  public Filter conditions() {
    Filter filter =
        new Filter()
            .and(Publication.STANDING)
            .anyOf(
                "p.claimantSlug", "claimant", SlugRedirect.allOf(SlugRedirect.CLAIMANT, claimant))
            .anyOf("p.ratingKey", "rating", rating)
            .and(
                "exists (select 1 from p.topicSlugs named where named in :topic)",
                "topic",
                topic.isEmpty() ? null : SlugRedirect.allOf(SlugRedirect.TOPIC, topic))
            .and("p.statedFrom >= :from", "from", from == null ? null : from.earliest())
            .and("p.statedFrom <= :to", "to", to == null ? null : to.latest());
    LanguageRange.restrict(filter, "p.language", language);
    addWords(filter, q);
    return filter;
  }

  /** Every word must occur in the statement, the claimant's name or the summary. */
  public static void addWords(Filter filter, String q) {
    String[] words = q == null ? new String[0] : q.strip().split("\\s+");
    for (int n = 0; n < words.length; n++) {
      String parameter = "word" + n;
      filter.and(
          "p.searchText like :" + parameter + " escape '!'",
          parameter,
          Filter.containing(words[n]));
    }
  }
}
