package org.claimtracker.search.index;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.history.ChangeNote;

/** The claims affected by an entry of the record. */
@ApplicationScoped
class AffectedClaims {

  /** Their slugs; needs a transaction. */
  Set<String> by(List<ChangeNote> changes) {
    Set<String> slugs = new LinkedHashSet<>();
    for (ChangeNote change : changes) {
      switch (change.kind()) {
        case "claim" -> slugs.add(change.subject());
        case "claimant" -> {
          slugs.addAll(
              slugs("select c.slug from Claim c where c.claimant.slug = ?1", change.subject()));
          slugs.addAll(
              slugs(
                  "select p.claim.slug from Publication p where p.claimantSlug in ?1",
                  SlugRedirect.allOf(SlugRedirect.CLAIMANT, change.subject())));
        }
        case "topic" -> {
          slugs.addAll(
              slugs(
                  "select c.slug from Claim c join c.topics t where t.slug = ?1",
                  change.subject()));
          slugs.addAll(
              slugs(
                  "select p.claim.slug from Publication p join p.topicSlugs t where t in ?1",
                  SlugRedirect.allOf(SlugRedirect.TOPIC, change.subject())));
        }
        case "source" ->
            slugs.addAll(
                slugs(
                    "select distinct e.claim.slug from Evidence e where e.source.id = ?1",
                    Long.valueOf(change.subject())));
        default -> {
          // Accounts, scales and tokens are not searched.
        }
      }
    }
    return slugs;
  }

  private static List<String> slugs(String query, Object of) {
    return Panache.getEntityManager()
        .createQuery(query, String.class)
        .setParameter(1, of)
        .getResultList();
  }
}
