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

  /** Why a request without a second factor is refused where one is needed. */
  public static final Message.Key SECOND_FACTOR_REQUIRED = AccountError.SECOND_FACTOR_REQUIRED;

  static final String CREDENTIAL = "credential";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor actor() {
    return (Actor) identity.getPrincipal();
  }

  /** The session or token of this request. */
  public Long credential() {
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

  /** What has to be done before anything else is permitted; empty for nothing. */
  public Optional<Message.Key> mustFirst() {
    return signedIn()
        .filter(actor -> actor.may(Permission.CHANGE_PASSWORD))
        .filter(actor -> !actor.may(Permission.OWN_ACCOUNT))
        .map(
            actor ->
                actor.may(Permission.SET_UP_SECOND_FACTOR)
                    ? SECOND_FACTOR_REQUIRED
                    : PASSWORD_CHANGE_REQUIRED);
  }

  /** Whether the password was set by somebody else and permits nothing but choosing another. */
  public boolean mustChangePassword() {
    return mustFirst().filter(PASSWORD_CHANGE_REQUIRED::equals).isPresent();
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
