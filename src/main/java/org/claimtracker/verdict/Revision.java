package org.claimtracker.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.Stance;
import org.claimtracker.language.text.Token;

/** One numbered revision of the verdict about a claim. */
@Entity
public class Revision extends BaseEntity {

  /** How many texts are searched for a word. */
  private static final int MAX_TEXTS = 50;

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  /** 1, 2, 3... per claim. */
  @Column(updatable = false)
  public int number;

  /** Where it came from; null for a revision drafted here. */
  @Column(updatable = false)
  public String importedFrom;

  @ManyToOne(fetch = FetchType.LAZY)
  private Rating rating;

  /** Null while it is that of the claim. */
  private String inLanguage;

  private String summary;
  private String explanation;

  @Enumerated(EnumType.STRING)
  private SelectionReason selectionReason;

  private String noPrimaryReason;
  private String noSupportFound;
  private String noRefutationFound;

  @Embedded private Correction correction;

  /** The differences of which its correction tells readers, as JSON. */
  private String changes;

  @ManyToMany
  @JoinTable(
      name = "citation",
      joinColumns = @JoinColumn(name = "revision_id"),
      inverseJoinColumns = @JoinColumn(name = "evidence_id"))
  private Set<Evidence> cited = new HashSet<>();

  protected Revision() {}

  public Revision(Claim claim, int number, String importedFrom) {
    this.claim = claim;
    this.number = number;
    this.importedFrom = importedFrom;
  }

  public static List<Revision> citing(Evidence evidence) {
    return list("?1 member of cited", evidence);
  }

  /** Lets go of evidence that is to be removed. */
  public void uncite(Evidence evidence) {
    cited.remove(evidence);
  }

  /** Whether a word in lower case is in the verdict or the statement of another claim. */
  static boolean isUsedAboutAnotherThan(String slug, String word) {
    List<Object[]> holding =
        find(
                """
                select v.summary, v.explanation, c.statement from Revision v join v.claim c
                where c.slug <> ?1 and (lower(v.summary) like ?2 or lower(v.explanation) like ?2
                  or lower(c.statement) like ?2)
                """,
                slug,
                "%" + word + "%")
            .project(Object[].class)
            .page(0, MAX_TEXTS)
            .list();
    // A part of so many words is taken for one.
    return holding.size() == MAX_TEXTS
        || holding.stream()
            .flatMap(Arrays::stream)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .flatMap(text -> Token.in(text, 0, text.length()).stream())
            .anyMatch(token -> token.lower().equals(word));
  }

  /** Fetches the citations of these revisions in one query. */
  public static void withCitations(List<Revision> revisions) {
    if (!revisions.isEmpty()) {
      list(
          "select distinct v from Revision v left join fetch v.cited e left join fetch e.source"
              + " where v in ?1",
          revisions);
    }
  }

  /**
   * Rewrites a draft.
   *
   * @param published the rating that readers have, which a correction may keep; null for none
   */
  public void write(VerdictText text, Rating published, Collection<Evidence> known) {
    Rating wanted = Rating.chosen(text, rating, published);
    take(text, wanted, find(text.evidence(), known));
  }

  /** Takes over a text from elsewhere, with the rating it was given there. */
  public void take(VerdictText text, Rating given, Collection<Evidence> citedEvidence) {
    rating = given;
    inLanguage = text.inLanguage();
    summary = text.summary();
    explanation = text.explanation();
    selectionReason = text.selectionReason();
    noPrimaryReason = text.noPrimaryReason();
    noSupportFound = text.noSupportFound();
    noRefutationFound = text.noRefutationFound();
    correction = text.correction();
    cited.retainAll(citedEvidence);
    cited.addAll(citedEvidence);
  }

  private static List<Evidence> find(List<Long> ids, Collection<Evidence> known) {
    return ids.stream()
        .distinct()
        .map(
            id ->
                known.stream()
                    .filter(evidence -> evidence.id.equals(id))
                    .findFirst()
                    .orElseThrow(
                        () -> Problems.invalid("evidence", VerdictError.NOT_ITS_EVIDENCE, id)))
        .toList();
  }

  public Rating rating() {
    return rating;
  }

  /** The language of its texts. */
  public String inLanguage() {
    return inLanguage == null ? claim.language : inLanguage;
  }

  /** The language as it was chosen; null for that of the claim. */
  public String statedLanguage() {
    return inLanguage;
  }

  public String summary() {
    return summary;
  }

  public String explanation() {
    return explanation;
  }

  public SelectionReason selectionReason() {
    return selectionReason;
  }

  public String noPrimaryReason() {
    return noPrimaryReason;
  }

  public String noSupportFound() {
    return noSupportFound;
  }

  public String noRefutationFound() {
    return noRefutationFound;
  }

  public Correction correction() {
    return correction;
  }

  /** What readers are told that its correction changed; null for none. */
  public List<Difference> changes() {
    return Difference.read(changes);
  }

  /** It is published in place of another text, from which it differs in this. */
  public void corrects(List<Difference> differences) {
    changes = correction == null ? null : Difference.write(differences);
  }

  public Set<Evidence> cited() {
    return Set.copyOf(cited);
  }

  /** The origins of its sources, by what names are compared by. */
  public Set<String> origins() {
    return cited.stream()
        .map(evidence -> NameKey.of(evidence.source.origin))
        .collect(Collectors.toSet());
  }

  /** The titles of its sources that nobody can follow and that do not say why; empty for none. */
  public String lostSources() {
    return cited.stream()
        .map(evidence -> evidence.source)
        .filter(source -> !source.canBeFollowed() && source.unreachableReason == null)
        .map(source -> "\"" + source.title + "\"")
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Whether evidence of that stance is cited. */
  public boolean cites(Stance stance) {
    return cited.stream().anyMatch(evidence -> evidence.stance == stance);
  }
}
