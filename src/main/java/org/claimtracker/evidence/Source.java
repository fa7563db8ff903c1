package org.claimtracker.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.naming.AddressKey;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;

/**
 * A document, data set, recording or expert that was consulted. One source can serve many claims.
 */
@Entity
public class Source extends BaseEntity {

  private static final int MAX_AT_ONE_ADDRESS = 10;

  public String title;

  @Enumerated(EnumType.STRING)
  public SourceKind kind;

  public String origin;
  public String url;
  public String publication;
  public String page;
  public LocalDate accessedOn;
  public String interests;
  public String unreachableReason;

  private String addressKey;

  protected Source() {}

  public Source(SourceDetails details) {
    describe(details);
  }

  /** The source with exactly this description, so that imported files share sources. */
  public static Optional<Source> same(SourceDetails details) {
    return Source.<Source>list("title = ?1 and origin = ?2", details.title(), details.origin())
        .stream()
        .filter(source -> SourceDetails.of(source).equals(details))
        .findFirst();
  }

  /** The sources at this address, the oldest first; none for no address. */
  public static List<Source> at(String url) {
    String key = AddressKey.of(url);
    return key == null
        ? List.of()
        : Source.<Source>find("addressKey = ?1 order by id", key)
            .page(0, MAX_AT_ONE_ADDRESS)
            .list();
  }

  /** Whether it is at the same address as this one. */
  boolean isAt(String url) {
    return addressKey != null && addressKey.equals(AddressKey.of(url));
  }

  /**
   * Sources whose title or origin contains this text, newest first; all sources if there is no
   * text.
   */
  public static List<Source> matching(
      String words, Collection<SourceKind> kinds, Cursor after, int limit) {
    Filter filter =
        new Filter()
            .and(
                "(lower(s.title) like :q escape '!' or lower(s.origin) like :q escape '!')",
                "q",
                Filter.containing(words))
            .anyOf("s.kind", "kind", kinds)
            .after(after, "s", "createdAt");
    return Source.<Source>find(
            "from Source s" + filter.where() + " order by s.createdAt desc, s.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  void change(SourceDetails details) {
    describe(details);
  }

  private void describe(SourceDetails details) {
    title = details.title();
    kind = details.kind();
    origin = details.origin().strip();
    url = details.url();
    addressKey = AddressKey.of(url);
    publication = details.publication();
    page = details.page();
    accessedOn = details.accessedOn();
    interests = details.interests();
    unreachableReason = details.unreachableReason();
  }

  /**
   * Whether readers can find it: it has an address, or a place in print, and the date of access.
   */
  public boolean canBeFollowed() {
    boolean located = url != null || publication != null && page != null;
    return located && accessedOn != null;
  }

  /** Whether it is first-hand, rather than a report about something. */
  public boolean isPrimary() {
    return kind == SourceKind.PRIMARY || kind == SourceKind.OFFICIAL;
  }
}
