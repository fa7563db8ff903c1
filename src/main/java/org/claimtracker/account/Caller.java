package org.claimtracker.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.claimtracker.common.Message;

/** The caller of the current request. */
@RequestScoped
public class Caller {

  /** Why a request with such a password is refused. */
  public static final Message.Key PASSWORD_CHANGE_REQUIRED = AccountError.PASSWORD_CHANGE_REQUIRED;

  static final String CREDENTIAL = "credential";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor actor() {
    return (Actor) identity.getPrincipal();
  }

  /** The session or token of this request. */
  Long credential() {
    return identity.getAttribute(CREDENTIAL);
  }

  /**
   * In the transaction of what outlives a credential or reaches others: the request ends with the
   * password or the token that it came with, even if both change at the same moment.
   */
  Credential lockedCredential() {
    Account.findById(actor().accountId(), LockModeType.PESSIMISTIC_WRITE);
    Credential used = Credential.findById(credential());
    if (used.revokedAt() != null) {
      throw new AuthenticationFailedException();
    }
    return used;
  }

  /** Whether the password was set by somebody else and permits nothing but choosing another. */
  public boolean mustChangePassword() {
    return signedIn()
        .filter(actor -> actor.may(Permission.CHANGE_PASSWORD))
        .filter(actor -> !actor.may(Permission.OWN_ACCOUNT))
        .isPresent();
  }

  /** The signed-in actor; empty for anonymous callers and for expired sessions. */
  public Optional<Actor> signedIn() {
    try {
      return identity.isAnonymous() ? Optional.empty() : Optional.of(actor());
    } catch (AuthenticationFailedException expired) {
      return Optional.empty();
    }
  }
}
