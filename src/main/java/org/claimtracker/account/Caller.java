package org.claimtracker.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Whoever makes the present request. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor actor() {
    return (Actor) identity.getPrincipal();
  }

  /** The one who is signed in; empty for everybody else, and for who was signed in once. */
  public Optional<Actor> signedIn() {
    try {
      return identity.isAnonymous() ? Optional.empty() : Optional.of(actor());
    } catch (AuthenticationFailedException expired) {
      return Optional.empty();
    }
  }
}
