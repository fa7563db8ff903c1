package org.claimtracker.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be matched: one text, or a batch of them.
 *
 * @param text a sentence or a post
 * @param language of the text; judged by its letters when not given
 * @param limit how many matches of each text at most
 * @param batch several texts at once, in place of text
 */
public record MatchRequest(
    @Worded
        @Size(min = 1, max = Post.MOST_CHARACTERS)
        @Schema(examples = "150 drones hit Ukraine's energy grid and railways")
        String text,
    @LanguageTag @Schema(examples = "en") String language,
    @Min(1) @Max(MatchRequest.MOST) @Schema(examples = "5") Integer limit,
    @Size(min = 1, max = 100) List<@NotNull @Valid Item> batch) {

  static final int MOST = 20;
  private static final int USUAL = 5;

  /** One text of a batch. */
  @Schema(name = "MatchItem")
  public record Item(
      @NotNull @Worded @Size(min = 1, max = Post.MOST_CHARACTERS) String text,
      @LanguageTag String language) {}

  /**
   * What was found.
   *
   * @param model what compared the meanings: a model's name, or "words" when words alone counted
   * @param matches of the one text, the surest first; absent for a batch
   * @param batch the matches of each text, in the order of the texts; absent for one text
   */
  public record Answer<T>(String model, List<T> matches, List<Matches<T>> batch) {}

  /** The matches of one text of a batch, the surest first. */
  public record Matches<T>(List<T> matches) {}

  @JsonIgnore
  @AssertTrue(message = "give either text or batch")
  @Schema(hidden = true)
  public boolean isEitherOneOrMany() {
    return text == null ^ batch == null;
  }

  /** Has every text matched. */
  public <T> Answer<T> answer(String model, Function<Wanted, List<T>> match) {
    int most = limit == null ? USUAL : limit;
    return batch == null
        ? new Answer<>(model, match.apply(Wanted.words(text).in(language).page(most, null)), null)
        : new Answer<>(
            model,
            null,
            batch.stream()
                .map(item -> Wanted.words(item.text()).in(item.language()).page(most, null))
                .map(match)
                .map(matches -> new Matches<>(matches))
                .toList());
  }
}
