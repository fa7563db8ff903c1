package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.TopicView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part in which a verdict, or the data of its claim, differs from what was published before. Long
 * parts are only named.
 *
 * @param part its name among those of a published verdict
 * @param before its wording then; empty if there was none
 * @param after its wording now; empty if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "part")
public record Difference(
    @Schema(examples = "statedOn") String part,
    @Schema(examples = "2025-03-18") String before,
    @Schema(examples = "2025-03-19") String after) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Difference>> LIST = new TypeReference<>() {};

  /** A part, and its wording if it is short. */
  private record Part(
      String name,
      BiPredicate<PublishedVerdict, PublishedVerdict> same,
      Function<PublishedVerdict, Object> wording) {

    Difference between(PublishedVerdict was, PublishedVerdict is) {
      if (same.test(was, is)) {
        return null;
      }
      String before = wording == null ? null : Objects.toString(wording.apply(was), "");
      String after = wording == null ? null : Objects.toString(wording.apply(is), "");
      return new Difference(
          name,
          Objects.equals(before, after) ? null : before,
          Objects.equals(before, after) ? null : after);
    }
  }

  private static final List<Part> PARTS =
      List.of(
          worded("statement", PublishedVerdict::statement),
          worded("language", PublishedVerdict::language),
          new Part("claimant", equal(PublishedVerdict::claimant), Difference::claimant),
          worded("statedOn", PublishedVerdict::statedOn),
          new Part("topics", equal(PublishedVerdict::topics), Difference::topics),
          named("appearances", PublishedVerdict::appearances),
          new Part("rating", Difference::haveTheSameRating, Difference::rating),
          worded("inLanguage", PublishedVerdict::inLanguage),
          named("summary", PublishedVerdict::summary),
          named("explanation", PublishedVerdict::explanation),
          named("evidence", PublishedVerdict::evidence),
          named("selectionReason", PublishedVerdict::selectionReason),
          named("noPrimaryReason", PublishedVerdict::noPrimaryReason),
          named("noSupportFound", PublishedVerdict::noSupportFound),
          named("noRefutationFound", PublishedVerdict::noRefutationFound));

  /** All differences, in the order of a page; empty if there is none. */
  public static List<Difference> between(PublishedVerdict was, PublishedVerdict is) {
    List<Difference> differences = new ArrayList<>();
    for (Part part : PARTS) {
      Difference difference = part.between(was, is);
      if (difference != null) {
        differences.add(difference);
      }
    }
    return differences;
  }

  /** Whether both wordings are told. */
  public boolean worded() {
    return before != null;
  }

  /** The same without the wordings, which may be withdrawn. */
  public Difference withoutWords() {
    return new Difference(part, null, null);
  }

  /** As it is stored; null for none. */
  static String write(List<Difference> differences) {
    try {
      return differences.isEmpty() ? null : JSON.writeValueAsString(differences);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The differences cannot be written", unwritable);
    }
  }

  /** What {@link #write} stored; null for none. */
  public static List<Difference> read(String stored) {
    try {
      return stored == null ? null : JSON.readValue(stored, LIST);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Stored differences cannot be read", unreadable);
    }
  }

  private static Part named(String name, Function<PublishedVerdict, Object> value) {
    return new Part(name, equal(value), null);
  }

  private static Part worded(String name, Function<PublishedVerdict, Object> value) {
    return new Part(name, equal(value), value);
  }

  private static BiPredicate<PublishedVerdict, PublishedVerdict> equal(
      Function<PublishedVerdict, Object> value) {
    return (was, is) -> Objects.equals(value.apply(was), value.apply(is));
  }

  private static boolean haveTheSameRating(PublishedVerdict was, PublishedVerdict is) {
    return was.rating().saysTheSameAs(is.rating()) && was.rating().isWordedLike(is.rating());
  }

  private static Object claimant(PublishedVerdict verdict) {
    return verdict.claimant() == null ? null : verdict.claimant().name();
  }

  private static Object topics(PublishedVerdict verdict) {
    return verdict.topics().stream().map(TopicView::name).collect(Collectors.joining(", "));
  }

  private static Object rating(PublishedVerdict verdict) {
    return verdict.rating() == null ? null : verdict.rating().label();
  }
}
