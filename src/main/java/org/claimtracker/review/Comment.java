package org.claimtracker.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;

/** A comment by a member of the desk on a claim and its verdict; never public. */
@Entity
@Table(name = "review_comment")
public class Comment extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  /** Null for a comment by the application itself. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Account author;

  public String text;

  /** When its author took it back, too late to delete it. */
  public Instant struckAt;

  protected Comment() {}

  Comment(Claim claim, Account author, String text) {
    this.claim = claim;
    this.author = author;
    this.text = text;
  }

  /** Everybody who commented on a claim. */
  public static List<Account> authorsOn(Claim claim) {
    return find(
            "select distinct a from Comment c join c.author a"
                + " where c.claim = ?1 and c.struckAt is null",
            claim)
        .project(Account.class)
        .list();
  }

  static List<Comment> on(Claim claim) {
    return list(
        "from Comment c left join fetch c.author where c.claim = ?1 order by c.id desc", claim);
  }
}
