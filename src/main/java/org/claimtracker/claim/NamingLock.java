package org.claimtracker.claim;

import java.util.Locale;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.Slug;
import org.hibernate.Session;

/**
 * The right to make new names of a kind. Only its holder adds or renames, so what it has looked up
 * stays so until it commits. Transactions take the locks in the order given here, and before the
 * head of the record, so that they cannot deadlock.
 */
enum NamingLock {
  CLAIM(Claim.class),
  CLAIMANT(Claimant.class),
  TOPIC(Topic.class);

  /** The form for a new claim lives at this path, so the slug is reserved. */
  private static final String FORM = "new";

  private final Class<?> entity;

  NamingLock(Class<?> entity) {
    this.entity = entity;
  }

  private String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Waits for whoever is naming, and keeps others waiting until the end of the transaction. */
  void acquire() {
    RowLock.acquire(kind());
  }

  /**
   * The slug itself, or its numbered form with the next number. Runs one query, however many slugs
   * begin alike. The caller holds the lock.
   */
  String freeSlug(String wanted) {
    String stem = Slug.stem(wanted);
    Object[] found =
        session()
            .createNativeQuery(
                """
                select sum(case when slug = :wanted then 1 else 0 end),
                  max(case when slug = :wanted then 1
                    else cast(substring(slug, :from) as bigint) end)
                from (select slug from %1$s
                  union all select slug from slug_redirect where kind = '%1$s') as taken
                where slug = :wanted
                  or slug like :pattern and length(slug) < :from + :digits
                    and rtrim(slug, '0123456789') = :stem
                """
                    .formatted(kind()),
                Object[].class)
            .addSynchronizedEntityClass(entity)
            .setParameter("wanted", wanted)
            .setParameter("stem", stem)
            .setParameter("pattern", stem + "_%")
            .setParameter("from", stem.length() + 1)
            .setParameter("digits", Slug.MAX_DIGITS)
            .getSingleResult();
    boolean taken = found[0] != null && ((Number) found[0]).longValue() > 0;
    if (!taken && !wanted.equals(FORM)) {
      return wanted;
    }
    long last = found[1] == null ? 1 : ((Number) found[1]).longValue();
    return stem + (last + 1);
  }

  private static Session session() {
    return Claim.getEntityManager().unwrap(Session.class);
  }
}
