package org.claimtracker.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the current request. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor actor() {
    return (Actor) identity.getPrincipal();
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
