package org.claimtracker.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.claimtracker.common.Slug;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;

/** Finds published verdicts by what readers give for them: a slug, or an address. */
@ApplicationScoped
class ComplainedVerdicts {

  private final PublishedVerdicts published;

  ComplainedVerdicts(PublishedVerdicts published) {
    this.published = published;
  }

  /** Null for none, and for one that readers do not have. */
  @Transactional
  ComplainedOf of(String given) {
    return given == null
        ? null
        : Publication.standing(slug(given)).map(published::read).map(this::shown).orElse(null);
  }

  private ComplainedOf shown(PublishedVerdict verdict) {
    return new ComplainedOf(verdict.slug(), verdict.statement(), verdict.language());
  }

  /** The slug in the address of a verdict's page; anything else as it is. */
  static String slug(String given) {
    return Slug.inAddress(given, "/v/");
  }
}
