package org.claimtracker.search.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.SearchConfig;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.claimtracker.search.query.ClaimSearch;
import org.claimtracker.search.query.Unavailable;

/**
 * Finds earlier checks of the same statement. Suggests and explains; people decide, and nothing is
 * merged, hidden or rated automatically.
 */
@ApplicationScoped
public class Matching {

  /** For what is kept already, so that it cannot be refused any more. */
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

  private final ClaimSearch search;
  private final WebPages web;
  private final Embeddings embeddings;
  private final MatchScore matchScore;
  private final Duration batchTime;

  Matching(ClaimSearch search, WebPages web, Embeddings embeddings, SearchConfig config) {
    this.search = search;
    this.web = web;
    this.embeddings = embeddings;
    this.matchScore = new MatchScore(config.wordsWeight());
    this.batchTime = config.batchTime();
  }

  /**
   * Answers a request from the published verdicts; 503 while there is no index. Never within a
   * transaction, because it may wait for another site.
   *
   * @param elsewhere whether to look at the checks of other publishers too
   */
  @Transactional(TxType.NEVER)
  public MatchResult verdicts(MatchRequest request, boolean elsewhere) {
    return answer(request, search::inVerdicts, elsewhere);
  }

  /** The same over all claims of the desk, and the checks of other publishers. */
  @Transactional(TxType.NEVER)
  public MatchResult claims(MatchRequest request) {
    return answer(request, search::inClaims, true);
  }

  private MatchResult answer(MatchRequest request, Index index, boolean withOthers) {
    List<MatchInput> inputs = request.url() == null ? request.texts() : List.of(page(request));
    TextBatch batch = new TextBatch(inputs, embeddings.serving(), batchTime);
    return new MatchResult(
        model(),
        index.ask(claims -> batch.in(claims, matchScore)).orElseThrow(Unavailable::problem),
        withOthers ? elsewhere(batch, inputs.size()) : none(inputs.size()));
  }

  /** None while there is no index of them. */
  private List<List<Match>> elsewhere(TextBatch batch, int texts) {
    return search.inExternal(checks -> batch.in(checks, matchScore)).orElseGet(() -> none(texts));
  }

  private static List<List<Match>> none(int texts) {
    return Collections.nCopies(texts, List.of());
  }

  private MatchInput page(MatchRequest request) {
    MatchInput page = MatchInput.page(web.at(request.url()), request.language(), request.max());
    return request.statedOn() == null ? page : page.statedOn(request.statedOn());
  }

  /**
   * Published verdicts that may say the same, best first.
   *
   * @return empty while there is no index
   */
  public Optional<List<Match>> verdicts(MatchInput asked) {
    return match(asked, search::inVerdicts);
  }

  /** The same over all claims of the desk. */
  public Optional<List<Match>> claims(MatchInput asked) {
    return match(asked, search::inClaims);
  }

  /**
   * Claims of the desk that very likely say the same, as far as the index has got: a hint that
   * nobody waits for.
   */
  List<Match> sameSoFar(MatchInput asked) {
    return match(asked, search::inClaimsSoFar).orElseGet(List::of).stream()
        .filter(match -> match.band() == Match.Band.SAME)
        .toList();
  }

  /** Checks of other publishers, by their keys; none while there is no index of them. */
  List<Match> elsewhere(MatchInput asked) {
    return match(asked, search::inExternal).orElse(List.of());
  }

  /**
   * Matches of several texts, in their order.
   *
   * @param claims on the desk; empty while there is no index
   * @param elsewhere checks of other publishers, by their keys
   */
  public record Found(Optional<List<List<Match>>> claims, List<List<Match>> elsewhere) {}

  /** What may say the same as each of several sentences in one language. */
  public Found toEach(List<String> texts, String language, PartialDate statedOn, int most) {
    return toEach(
        texts.stream()
            .map(text -> MatchInput.sentence(text, language, most).statedOn(statedOn))
            .toList());
  }

  /** The same for texts of any kind: each is read once for both. */
  public Found toEach(List<MatchInput> inputs) {
    TextBatch batch = new TextBatch(inputs, embeddings.serving(), AS_LONG_AS_IT_TAKES);
    return new Found(
        search.inClaims(claims -> batch.in(claims, matchScore)), elsewhere(batch, inputs.size()));
  }

  /**
   * The score of two claims of the desk, suggested or not.
   *
   * @return 0 if the other is not in the index; empty while there is no index
   */
  public OptionalDouble score(MatchInput asked, String other) {
    EmbeddingModel model = embeddings.serving();
    Part part =
        Part.whole(
            new PostText(asked.texts().get(0)), words -> model.asked(words, asked.language()));
    return search
        .inClaims(
            claims ->
                Matcher.compare(
                        claims,
                        part.words(),
                        asked.language(),
                        part.meaning(),
                        matchScore.at(asked.day().orElse(part.day())),
                        other)
                    .map(candidate -> SuggestedMatches.match(candidate, part, asked).score())
                    .orElse(0.0))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** What compares embeddings now: the model's name, or "words" while no model is available. */
  public String model() {
    EmbeddingModel model = embeddings.serving();
    return model.isReady() ? model.name() : "words";
  }

  private interface Index {
    <T> Optional<T> ask(Function<ClaimIndex, T> asking);
  }

  private Optional<List<Match>> match(MatchInput asked, Index index) {
    TextBatch batch = new TextBatch(List.of(asked), embeddings.serving(), batchTime);
    return index.ask(claims -> batch.in(claims, matchScore)).map(found -> found.get(0));
  }
}
