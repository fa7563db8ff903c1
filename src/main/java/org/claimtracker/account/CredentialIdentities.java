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

/** Resolves the secret of a request to its actor and permissions. */
@ApplicationScoped
class CredentialIdentities implements IdentityProvider<TokenAuthenticationRequest> {

  private final Clock clock;

  CredentialIdentities(Clock clock) {
    this.clock = clock;
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
    Actor actor = credential.actor();
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(actor)
        .addAttribute("credential", credential.id)
        .addPermissionsAsString(actor.permissions())
        .build();
  }
}
