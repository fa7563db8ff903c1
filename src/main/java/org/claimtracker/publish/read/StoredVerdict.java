package org.claimtracker.publish.read;

import org.claimtracker.review.Publication;

/** A published document as it is stored; a claim has at most one that stands. */
public record StoredVerdict(Long claimId, String document) {

  static StoredVerdict of(Publication publication) {
    return new StoredVerdict(publication.claim.id, publication.document);
  }
}
