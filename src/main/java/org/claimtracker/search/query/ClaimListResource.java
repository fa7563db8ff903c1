package org.claimtracker.search.query;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk's list of claims, with search. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class ClaimListResource {

  private final ClaimSearch search;

  ClaimListResource(ClaimSearch search) {
    this.search = search;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listClaims",
      summary = "The desk's claims, last changed first; with q, most relevant first",
      description = "q searches everything known about a claim; the other filters are exact.")
  public ClaimPage listClaims(@Valid @BeanParam ClaimQuery query) {
    Optional<SearchResult> found =
        query.asksTheIndex() ? search.claims(query.wanted()) : Optional.empty();
    return found.map(page -> page(query, page)).orElseGet(() -> inDatabase(query));
  }

  private static ClaimPage page(ClaimQuery query, SearchResult found) {
    Map<String, Claim> rows =
        ClaimQuery.rows(found.slugs()).stream()
            .collect(Collectors.toMap(claim -> claim.slug, Function.identity()));
    List<Claim> claims = found.slugs().stream().map(rows::get).filter(Objects::nonNull).toList();
    return new ClaimPage(
        claims.stream().map(ClaimSummary::of).toList(),
        found.nextCursor(),
        found.similar() ? Boolean.TRUE : null,
        found.total(),
        found.counts(),
        query.words() == null ? null : highlights(query, claims, found.similar()));
  }

  private static Map<String, List<Snippet>> highlights(
      ClaimQuery query, List<Claim> claims, boolean similar) {
    Map<String, List<Snippet>> all = new HashMap<>();
    for (Claim claim : claims) {
      Highlights highlights = Highlights.of(query.wanted(), claim.language, similar);
      List<Snippet> snippets = new ArrayList<>();
      highlights.add(snippets, "statement", claim.statement);
      if (claim.claimant != null) {
        highlights.add(snippets, "claimant", claim.claimant.name);
      }
      all.put(claim.slug, snippets);
    }
    return all;
  }

  private static ClaimPage inDatabase(ClaimQuery query) {
    Page<ClaimSummary> page =
        Page.of(
            query.rows(),
            query.limit,
            ClaimSummary::of,
            claim -> new Cursor(claim.updatedAt(), claim.id));
    return new ClaimPage(page.items(), page.nextCursor(), null, null, null, null);
  }
}
