package org.claimtracker.figures;

/**
 * What figures count, as SQL for both databases. Every set has the same columns: a number, when it
 * happened, the claim, its kind, the seconds it took and the seconds it was in review. A set is
 * narrowed by the parameters {@code from} and {@code to}.
 */
enum Counted {
  /**
   * First verdicts on claims that this desk published. Those that were corrected or retracted later
   * stay; imported ones are somebody else's work, or were counted where they came from.
   */
  PUBLICATIONS(publications(true, true)),

  /**
   * Corrections of every kind and retractions by this desk, with how long readers had what was
   * corrected: since the publication before.
   */
  CORRECTIONS(
      """
      select p.review_id as id, p.published_at as happened, p.claim_id, v.correction_kind as kind,
        %s as taken, cast(null as double precision) as reviewed
      from publication p join review r on r.id = p.review_id
        join revision v on v.id = r.revision_id
      where r.imported = false and v.correction_kind is not null
        and p.published_at >= :from and p.published_at < :to
      union all
      select p.review_id, r.ended_at, p.claim_id, 'RETRACTION', %s, cast(null as double precision)
      from review r join publication p on p.review_id = r.id
      where r.imported = false and r.state = 'RETRACTED'
        and r.ended_at >= :from and r.ended_at < :to
      """
          .formatted(
              seconds(
                  "coalesce((select max(b.published_at) from publication b"
                      + " where b.claim_id = p.claim_id and b.id < p.id), p.first_published_at)",
                  "p.published_at"),
              seconds("p.published_at", "r.ended_at"))),

  /** Complaints of readers that came in, with how long the answer took. */
  COMPLAINTS(
      """
      select i.id, i.created_at as happened, i.claim_id, i.state as kind,
        case when i.state <> 'ERASED' then %s end as taken,
        cast(null as double precision) as reviewed
      from inbox_item i
      where i.kind = 'COMPLAINT' and i.created_at >= :from and i.created_at < :to
      """
          .formatted(seconds("i.created_at", "i.closed_at")));

  /** Publications without kind and times: an index and the reviews are enough to count them. */
  static final String PLAIN = subquery(publications(false, false));

  /** Publications with their kinds, which stand in the revisions. */
  static final String WITH_KIND = subquery(publications(true, false));

  /** Publications with their times. */
  static final String WITH_TIMES = subquery(publications(false, true));

  /** A subquery. */
  final String sql;

  Counted(String sql) {
    this.sql = subquery(sql);
  }

  private static String subquery(String sql) {
    return " (" + sql + ") t ";
  }

  /** A revision is a long row, and H2 reads whatever is joined, also what nobody asks for. */
  private static String publications(boolean withKind, boolean withTimes) {
    return """
    select p.review_id as id, p.first_published_at as happened, p.claim_id%s%s
    from publication p join review r on r.id = p.review_id%s%s
    where p.published_at = p.first_published_at and r.imported = false
      and p.first_published_at >= :from and p.first_published_at < :to
    """
        .formatted(
            withKind ? ", v.selection_reason as kind" : "",
            withTimes
                ? ", %s as taken, %s as reviewed"
                    .formatted(
                        seconds("c.created_at", "p.published_at"),
                        seconds("r.submitted_at", "p.published_at"))
                : "",
            withKind ? " join revision v on v.id = r.revision_id" : "",
            withTimes ? " join claim c on c.id = p.claim_id" : "");
  }

  private static String seconds(String since, String until) {
    return "cast(extract(epoch from (%s - %s)) as double precision)".formatted(until, since);
  }
}
