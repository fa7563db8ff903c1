package org.claimtracker.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.claimtracker.account.secret.SecondFactor;

/** Resolves the secret of a request to its actor and permissions. */
@ApplicationScoped
class CredentialIdentities implements IdentityProvider<TokenAuthenticationRequest> {

  private final AccountConfig config;
  private final Clock clock;
  private final LastUse uses;

  CredentialIdentities(AccountConfig config, Clock clock, LastUse uses) {
    this.config = config;
    this.clock = clock;
    this.uses = uses;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request.getToken().getToken()));
  }

  @ActivateRequestContext
  @Transactional
  SecurityIdentity identify(String secret) {
    Credential credential =
        Credential.usable(secret, clock.instant()).orElseThrow(AuthenticationFailedException::new);
    uses.note(credential.id, clock.instant());
    Actor actor = credential.actor(lacksFactor(credential));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(actor)
        .addAttribute(Caller.CREDENTIAL, credential.id)
        .addPermissionsAsString(actor.permissions())
        .build();
  }

  /** Tokens go on working: they were made in a session that had all it needed. */
  private boolean lacksFactor(Credential credential) {
    return credential.isSession()
        && config.secondFactor().includes(credential.account.roles())
        && SecondFactor.inUseOf(credential.account.id).isEmpty();
  }
}
