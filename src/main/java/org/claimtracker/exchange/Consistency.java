package org.claimtracker.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Slug;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.review.ReviewState;

/** Checks that the JSON Schema cannot express. */
final class Consistency {

  private static final Pattern SLUG = Pattern.compile(Slug.PATTERN);

  private Consistency() {}

  /** Throws a {@link BadFile} that lists the contradictions. */
  static void check(String slug, ClaimFile file) {
    require(
        SLUG.matcher(slug).matches() && slug.length() <= Slug.MAX_LENGTH,
        "The file's name is no slug: lower-case words with hyphens, at most 80 characters");
    require(!slug.equals(file.duplicateOf()), "A claim cannot be a duplicate of itself");
    int last = 0;
    for (Stage stage : file.revisions()) {
      require(stage.number() > last, "Revisions are in the order of their numbers");
      last = stage.number();
      for (int position : stage.evidence()) {
        require(
            position <= file.evidence().size(),
            "Revision " + stage.number() + " cites evidence " + position + ", which is missing");
      }
    }
    List<Stage> open = in(file, ReviewState.DRAFT, ReviewState.IN_REVIEW);
    require(
        open.isEmpty() || open.size() == 1 && open.get(0).number() == last,
        "Only the last revision can be a draft or in review");
    List<Stage> standing = in(file, ReviewState.PUBLISHED);
    require(standing.size() <= 1, "Only one revision can be published");
    Periods periods = new Periods(file);
    require(
        standing.stream().allMatch(stage -> periods.withdrawal(stage).isEmpty()),
        "A revision that was withdrawn with the whole verdict cannot be PUBLISHED");
    require(
        standing.isEmpty() != (file.state() == ClaimState.CHECKED),
        "A claim is CHECKED if and only if one of its revisions is PUBLISHED");
  }

  private static List<Stage> in(ClaimFile file, ReviewState... states) {
    return file.revisions().stream()
        .filter(stage -> List.of(states).contains(stage.state()))
        .toList();
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new BadFile(0, otherwise);
    }
  }
}
