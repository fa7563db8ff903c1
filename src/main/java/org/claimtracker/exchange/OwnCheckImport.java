package org.claimtracker.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.NamingLock;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.RatingScale;

/**
 * Makes claims of this desk from checks that it published elsewhere before, in the way of claim
 * files: their revisions are marked as imported, with the address they came from.
 */
@ApplicationScoped
public class OwnCheckImport {

  private static final int MAX_ADDRESS = 500;
  private static final int MAX_SUMMARY = 1_000;

  private final Import imports;
  private final Validator validator;

  OwnCheckImport(Import imports, Validator validator) {
    this.imports = imports;
    this.validator = validator;
  }

  /** The claim that a check has become already. */
  public Optional<Claim> there(OwnCheck check) {
    return Claim.find("importedFrom = ?1 and statement = ?2", check.url(), check.statement())
        .firstResultOptional();
  }

  /** What keeps a check from being published here, in English; empty for nothing. */
  public List<String> against(OwnCheck check) {
    List<String> reasons = new ArrayList<>();
    if (check.publishedOn() == null) {
      reasons.add("day is missing");
    }
    if (check.url().length() > MAX_ADDRESS) {
      reasons.add("url is too long");
    }
    if (rating(check).isEmpty()) {
      reasons.add("rating is none of the scale in use");
    }
    Set<ConstraintViolation<NewClaim>> broken = validator.validate(file(check, null).toLog());
    Problems.violations(broken).forEach(each -> reasons.add(each.field() + " " + each.message()));
    return reasons;
  }

  /** Publishes it as it was, and returns the slug of its claim. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String take(OwnCheck check) {
    NamingLock.CLAIMANT.acquire();
    NamingLock.CLAIM.acquire();
    String slug = NamingLock.CLAIM.freeSlug(Slug.of(check.statement()));
    imports.take(slug, check.url(), file(check, rating(check).orElseThrow()));
    return slug;
  }

  private static Optional<Rating> rating(OwnCheck check) {
    return RatingScale.inUse().stream()
        .flatMap(scale -> scale.ratings.stream())
        .filter(rating -> rating.ratingKey.equals(check.ratingKey()))
        .findFirst();
  }

  private static ClaimFile file(OwnCheck check, Rating rating) {
    return new ClaimFile(
        check.statement(),
        check.language(),
        check.claimant() == null
            ? null
            : new ClaimFile.Person(check.claimant(), ClaimantKind.PERSON, null),
        check.statedOn(),
        List.of(),
        ClaimState.CHECKED,
        null,
        null,
        List.of(),
        List.of(),
        rating == null ? List.of() : List.of(stage(check, rating)));
  }

  private static Stage stage(OwnCheck check, Rating rating) {
    Instant at = check.publishedOn().earliest().atStartOfDay().toInstant(ZoneOffset.UTC);
    String summary = check.summary() == null ? check.statement() : check.summary();
    return new Stage(
        1,
        ReviewState.PUBLISHED,
        rating.scale.scaleKey,
        rating.scale.scaleVersion,
        rating.ratingKey,
        null,
        Shortening.of(summary, MAX_SUMMARY),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        at,
        null,
        null,
        null,
        null);
  }
}
