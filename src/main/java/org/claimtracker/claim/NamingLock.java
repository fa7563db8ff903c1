package org.claimtracker.claim;

import java.util.Locale;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.Slug;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;

/**
 * The right to make new names of a kind. Only its holder adds or renames, so what it has looked up
 * stays so until it commits. Transactions take the locks in the order given here, and before the
 * head of the record, so that they cannot deadlock.
 */
public enum NamingLock {
  CLAIMANT(Claimant.class),
  TOPIC(Topic.class),
  CLAIM(Claim.class);

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
  public void acquire() {
    RowLock.acquire(kind());
  }

  /**
   * The slug itself, or its numbered form with the next number. Runs one query for a slug that is
   * free and two for one that is taken, however many begin alike. The caller holds the lock.
   */
  public String freeSlug(String wanted) {
    return isTaken(wanted) || wanted.equals(FORM) ? numbered(wanted) : wanted;
  }

  private boolean isTaken(String slug) {
    return !query(
            """
            select slug from %1$s where slug = :wanted
            union all select slug from slug_redirect where kind = '%1$s' and slug = :wanted
            """)
        .setParameter("wanted", slug)
        .getResultList()
        .isEmpty();
  }

  private String numbered(String slug) {
    String stem = Slug.stem(slug);
    Object last =
        query(
                """
                select max(cast(substring(slug, :from) as bigint))
                from (select slug from %1$s where %2$s
                  union all select slug from slug_redirect where kind = '%1$s' and %2$s) as alike
                where length(slug) < :from + :digits and rtrim(slug, '0123456789') = :stem
                """)
            .setParameter("stem", stem)
            .setParameter("first", stem + '0')
            .setParameter("end", stem + (char) ('9' + 1))
            .setParameter("from", stem.length() + 1)
            .setParameter("digits", Slug.MAX_DIGITS)
            .getSingleResult();
    return stem + (last == null ? 2 : ((Number) last).longValue() + 1);
  }

  /** A condition that an index answers: PostgreSQL's usual order of texts ignores hyphens. */
  private static String numberedAlike() {
    boolean postgresql =
        session()
                .getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
            instanceof PostgreSQLDialect;
    return postgresql ? "slug ~>=~ :first and slug ~<~ :end" : "slug >= :first and slug < :end";
  }

  /** Of any objects: Hibernate keeps no plan of a native query for one class, see RowLock. */
  private NativeQuery<Object> query(String sql) {
    return session()
        .createNativeQuery(sql.formatted(kind(), numberedAlike()), Object.class)
        .addSynchronizedEntityClass(entity);
  }

  private static Session session() {
    return Claim.getEntityManager().unwrap(Session.class);
  }
}
