package org.claimtracker.search.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.WebAddress;
import org.claimtracker.evidence.WebPages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be matched: a text, a page of the web, or a batch of texts.
 *
 * @param text a sentence or a post
 * @param url of a page, whose sentences are matched one by one
 * @param language of the text; judged by its letters when not given
 * @param limit how many matches of each text at most
 * @param batch several texts at once
 */
public record MatchRequest(
    @NotBlankIfPresent
        @Size(min = 1, max = PostText.MAX_CHARACTERS)
        @Schema(examples = "150 drones hit Ukraine's energy grid and railways")
        String text,
    @WebAddress String url,
    @LanguageTag @Schema(examples = "en") String language,
    @Min(1) @Max(MatchRequest.MAX_LIMIT) @Schema(examples = "5") Integer limit,
    @Size(min = 1, max = 100) List<@NotNull @Valid Item> batch) {

  static final int MAX_LIMIT = 20;
  private static final int DEFAULT_LIMIT = 5;

  /** One text of a batch. */
  @Schema(name = "MatchItem")
  public record Item(
      @NotNull @NotBlankIfPresent @Size(min = 1, max = PostText.MAX_CHARACTERS) String text,
      @LanguageTag String language) {}

  /**
   * How an answer holds what was found.
   *
   * @param <T> a match
   * @param <I> the matches of one text of a batch
   */
  @FunctionalInterface
  public interface Shape<T, I, A> {

    /**
     * @param model what compared the meanings: a model's name, or "words" when words alone counted
     * @param matches of the one text, the surest first; null for a batch
     * @param batch the matches of each text, in the order of the texts; null for one text
     */
    A of(String model, List<T> matches, List<I> batch);
  }

  @JsonIgnore
  @AssertTrue(message = "give text, or url, or batch")
  @Schema(hidden = true)
  public boolean isOneOfThem() {
    return Stream.of(text, url, batch).filter(Objects::nonNull).count() == 1;
  }

  /** Has every text matched; fetches the page. */
  public <T, I, A> A answer(
      String model,
      WebPages pages,
      Function<MatchInput, List<T>> match,
      Function<List<T>, I> ofOne,
      Shape<T, I, A> answer) {
    int most = limit == null ? DEFAULT_LIMIT : limit;
    if (batch == null) {
      return answer.of(model, match.apply(asked(pages, most)), null);
    }
    return answer.of(
        model,
        null,
        batch.stream()
            .map(item -> MatchInput.text(item.text(), item.language(), most))
            .map(match.andThen(ofOne))
            .toList());
  }

  private MatchInput asked(WebPages pages, int most) {
    return text == null
        ? MatchInput.page(pages.at(url), language, most)
        : MatchInput.text(text, language, most);
  }
}
