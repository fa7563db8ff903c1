package org.claimtracker.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Page;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.ExternalMatching;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.Matching;

/** Looks up earlier claims that may match the sentences of a page. */
@ApplicationScoped
class EarlierChecks {

  private static final int MAX_CHECKS = 3;

  /** The columns of a claim that are shown. */
  private record Known(String slug, String statement, String language, ClaimState state) {}

  private final Matching matching;
  private final ExternalMatching external;

  EarlierChecks(Matching matching, ExternalMatching external) {
    this.matching = matching;
    this.external = external;
  }

  /** Outside of transactions, because matching takes time. Runs three queries for all sentences. */
  Page<SentenceView> beside(Page<SentenceView> page, IntakeView intake) {
    return new Page<>(beside(page.items(), intake), page.nextCursor());
  }

  List<SentenceView> beside(List<SentenceView> sentences, IntakeView intake) {
    if (sentences.isEmpty()) {
      return sentences;
    }
    List<String> texts = sentences.stream().map(SentenceView::text).toList();
    String model = matching.model();
    Matching.Found found =
        matching.toEach(texts, intake.language(), intake.publishedOn(), MAX_CHECKS + 1);
    if (found.claims().isEmpty()) {
      return sentences.stream().map(one -> one.with(EarlierView.Of.noIndex(model))).toList();
    }
    List<List<Match>> matches = found.claims().get();
    Map<String, Known> known = known(matches);
    List<List<ExternalMatch>> elsewhere = external.shown(found.elsewhere());
    return IntStream.range(0, sentences.size())
        .mapToObj(n -> beside(sentences.get(n), matches.get(n), elsewhere.get(n), known, model))
        .toList();
  }

  /** Leaves out the claim logged from the sentence itself. */
  private static SentenceView beside(
      SentenceView sentence,
      List<Match> matches,
      List<ExternalMatch> elsewhere,
      Map<String, Known> known,
      String model) {
    return sentence.with(
        new EarlierView.Of(
            SentenceView.MACHINE,
            model,
            matches.stream()
                .filter(match -> !match.slug().equals(sentence.claim()))
                .filter(match -> known.containsKey(match.slug()))
                .limit(MAX_CHECKS)
                .map(match -> view(match, known.get(match.slug())))
                .toList(),
            elsewhere.stream().limit(MAX_CHECKS).toList(),
            null));
  }

  private static EarlierView view(Match match, Known claim) {
    return new EarlierView(
        claim.slug(),
        claim.statement(),
        claim.language(),
        claim.state(),
        match.score(),
        match.band(),
        match.reasons());
  }

  private static Map<String, Known> known(List<List<Match>> matches) {
    List<String> slugs =
        matches.stream().flatMap(List::stream).map(Match::slug).distinct().toList();
    if (slugs.isEmpty()) {
      return Map.of();
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Claim.<Claim>find(
                        "select slug, statement, language, state from Claim where slug in ?1"
                            + " and state <> WITHDRAWN",
                        slugs)
                    .project(Known.class)
                    .stream()
                    .collect(Collectors.toMap(Known::slug, claim -> claim)));
  }
}
