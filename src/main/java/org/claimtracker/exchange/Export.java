package org.claimtracker.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Claim;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.exchange.ClaimFile.Retraction;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.Withdrawal;

/**
 * Writes claims as files. Accounts, assignments, comments and approvals stay here; an approved
 * revision is exported as in review.
 */
@ApplicationScoped
class Export {

  /** A claim's file and its path below {@code claims/}. */
  record Named(String path, ClaimFile file) {}

  private static final String RATING = "rating";

  private final PublishedDocuments documents;
  private final ObjectMapper json;

  Export(PublishedDocuments documents, ObjectMapper json) {
    this.documents = documents;
    this.json = json;
  }

  /** Up to {@code limit} claim ids after an id, to iterate over all claims in batches. */
  @Transactional
  List<Long> idsAfter(long id, int limit) {
    return Claim.find("select c.id from Claim c where c.id > ?1 order by c.id", id)
        .page(0, limit)
        .project(Long.class)
        .list();
  }

  @Transactional
  Named file(long claimId) {
    return file(Claim.<Claim>findById(claimId));
  }

  @Transactional
  Named file(String slug) {
    return file(Claim.bySlug(slug));
  }

  private Named file(Claim claim) {
    String path = path(claim);
    List<Evidence> evidence = Evidence.about(claim);
    List<Review> reviews = Review.of(claim);
    Map<Long, Publication> publications =
        Publication.<Publication>list("claim", claim).stream()
            .collect(Collectors.toMap(published -> published.review.id, Function.identity()));
    return new Named(
        path,
        new ClaimFile(
            claim.statement,
            claim.language,
            ClaimFile.Person.of(claim.claimant),
            claim.statedOn,
            claim.topics.stream().map(topic -> topic.name).sorted().toList(),
            claim.state(),
            claim.reason(),
            claim.duplicateOf() == null ? null : claim.duplicateOf().slug,
            Appearance.of(claim).stream().map(AppearanceDetails::of).toList(),
            evidence.stream().map(Export::item).toList(),
            reviews.stream()
                .sorted((a, b) -> a.revision.number - b.revision.number)
                .map(review -> stage(review, evidence, publications.get(review.id), path))
                .toList()));
  }

  /**
   * A claim that came from a file returns to the same path, whose year may be that of the file's
   * creation.
   */
  private static String path(Claim claim) {
    String name = "/" + claim.slug + ".yaml";
    if (claim.importedFrom != null && claim.importedFrom.matches("claims/\\d{4}" + name)) {
      return claim.importedFrom;
    }
    int year =
        claim.statedOn == null
            ? claim.createdAt.atZone(ZoneOffset.UTC).getYear()
            : claim.statedOn.earliest().getYear();
    return "claims/" + year + name;
  }

  private static ClaimFile.Item item(Evidence evidence) {
    return new ClaimFile.Item(
        SourceDetails.of(evidence.source), evidence.stance, evidence.passage, evidence.note);
  }

  private Stage stage(Review review, List<Evidence> evidence, Publication published, String path) {
    Revision revision = review.revision;
    Rating rating = revision.rating();
    return new Stage(
        revision.number,
        review.state() == ReviewState.APPROVED ? ReviewState.IN_REVIEW : review.state(),
        rating == null ? null : rating.scale.scaleKey,
        rating == null ? null : rating.scale.scaleVersion,
        rating == null ? null : rating.ratingKey,
        revision.statedLanguage(),
        revision.summary(),
        revision.explanation(),
        revision.cited().stream().map(cited -> evidence.indexOf(cited) + 1).sorted().toList(),
        revision.selectionReason(),
        revision.noPrimaryReason(),
        revision.noSupportFound(),
        revision.noRefutationFound(),
        published == null ? null : published.publishedAt,
        revision.correction(),
        review.state() == ReviewState.RETRACTED
            ? new Retraction(
                review.retractionReason(),
                review.endedAt(),
                review.withdraws() == Withdrawal.REVISION ? Withdrawal.REVISION : null)
            : null,
        published == null ? null : whereItDiffers(review, published),
        path.equals(revision.importedFrom) ? null : revision.importedFrom);
  }

  /** The document as published, unless the rest of the file implies it. */
  private JsonNode whereItDiffers(Review review, Publication published) {
    PublishedVerdict old = documents.read(published);
    Instant first = published.firstPublishedAt;
    PublishedVerdict now =
        PublishedVerdict.of(
            review.claim,
            Appearance.of(review.claim),
            review.revision,
            List.of(),
            first,
            published.publishedAt);
    ObjectNode oldTree = withoutPeople(old);
    ObjectNode nowTree = withoutPeople(now);
    if (old.rating().words() == null && nowTree.get(RATING) instanceof ObjectNode rating) {
      // A document from before labels had words in other languages, which it is to have by now.
      rating.remove("words");
    }
    return Objects.equals(oldTree, nowTree) ? null : oldTree;
  }

  private ObjectNode withoutPeople(PublishedVerdict verdict) {
    ObjectNode tree = json.valueToTree(verdict);
    return tree.without(List.of("reviewedBy", "importedFrom"));
  }
}
