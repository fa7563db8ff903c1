package org.claimtracker.account;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Reads the bearer token, or else the session cookie, from a request. */
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader("Authorization");
    String secret = SessionCookie.secretOf(context.request());
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return identify(header.substring(BEARER.length()).strip(), identities);
    }
    if (secret != null && sameOrigin(context)) {
      return identify(secret, identities);
    }
    return Uni.createFrom().nullItem();
  }

  /**
   * The cookie is accepted only on requests from our own pages: it is SameSite=Strict, and requests
   * with another Origin or Sec-Fetch-Site are treated as anonymous.
   */
  private static boolean sameOrigin(RoutingContext context) {
    String site = context.request().getHeader("Sec-Fetch-Site");
    String origin = context.request().getHeader("Origin");
    boolean siteFits = site == null || site.equals("same-origin") || site.equals("none");
    boolean originFits =
        origin == null
            || origin.equals(context.request().scheme() + "://" + context.request().authority());
    return siteFits && originFits;
  }

  private static Uni<SecurityIdentity> identify(String secret, IdentityProviderManager identities) {
    return identities.authenticate(
        new TokenAuthenticationRequest(new TokenCredential(secret, "credential")));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
  }
}
