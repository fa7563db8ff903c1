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
import java.util.stream.Stream;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to match: a text, a web page, or a batch of texts.
 *
 * @param text a sentence or a post
 * @param url of a page, whose sentences are matched one by one
 * @param language of the text, or of those of a batch that have none; inferred from the script by
 *     default
 * @param statedOn when it was said or posted, likewise; taken from the text or the page by default
 * @param limit the maximum number of matches per text
 * @param batch several texts at once
 */
public record MatchRequest(
    @NotBlankIfPresent
        @Size(min = 1, max = PostText.MAX_CHARACTERS)
        @Schema(examples = "150 drones hit Ukraine's energy grid and railways")
        String text,
    @WebAddress String url,
    @LanguageTag @Schema(examples = "en") String language,
    @Schema(
            examples = "2025-03-19",
            description =
                "The day of the post, as precisely as it is known. Claims of about that time come a"
                    + " little earlier; none is left out. By default, a day in the text counts.")
        PartialDate statedOn,
    @Min(1) @Max(MatchRequest.MAX_LIMIT) @Schema(examples = "5") Integer limit,
    @Size(min = 1, max = 100) List<@NotNull @Valid Item> batch) {

  static final int MAX_LIMIT = 20;
  private static final int DEFAULT_LIMIT = 5;

  /** One text of a batch. */
  @Schema(name = "MatchItem")
  public record Item(
      @NotNull @NotBlankIfPresent @Size(min = 1, max = PostText.MAX_CHARACTERS) String text,
      @LanguageTag String language,
      PartialDate statedOn) {}

  @JsonIgnore
  @AssertTrue(message = "{text-url-or-batch}")
  @Schema(hidden = true)
  public boolean isOneOfThem() {
    return Stream.of(text, url, batch).filter(Objects::nonNull).count() == 1;
  }

  /** How many texts it asks about. */
  public int items() {
    return batch == null ? 1 : batch.size();
  }

  /** The texts to match, each on its own; none for a page, which must be fetched first. */
  List<MatchInput> texts() {
    if (batch != null) {
      return batch.stream()
          .map(
              item ->
                  MatchInput.text(item.text(), either(item.language(), language), max())
                      .statedOn(either(item.statedOn(), statedOn)))
          .toList();
    }
    return text == null
        ? List.of()
        : List.of(MatchInput.text(text, language, max()).statedOn(statedOn));
  }

  private static <T> T either(T own, T ofAll) {
    return own == null ? ofAll : own;
  }

  /** The maximum number of matches per text. */
  int max() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }
}
