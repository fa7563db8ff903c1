package org.claimtracker.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk's accounts. Nobody can make an account for themselves. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountResource {

  /** A new account; the server makes its first password. */
  record NewAccount(
      @NotBlank
          @Size(max = 60)
          @Pattern(regexp = "[a-z0-9]+([._-][a-z0-9]+)*")
          @Schema(examples = "second-editor")
          String handle,
      @NotBlank @Size(max = 120) @Schema(examples = "Second editor") String name,
      @NotEmpty @Size(max = 3) @Schema(examples = "[\"EDITOR\"]") Set<@NotNull Role> roles) {}

  /** What can be changed about an account. */
  record AccountEdit(
      @NotBlank @Size(max = 120) @Schema(examples = "Second editor") String name,
      @NotEmpty @Size(max = 3) @Schema(examples = "[\"EDITOR\"]") Set<@NotNull Role> roles,
      @NotNull @Schema(examples = "true") Boolean active) {}

  /** A password that is shown this once and kept only as a hash. */
  @Schema(requiredProperties = {"handle", "password"})
  record FirstPassword(String handle, String password) {}

  private final Caller caller;
  private final AccountConfig config;
  private final Clock clock;
  private final Event<AccountChanged> changes;

  AccountResource(Caller caller, AccountConfig config, Clock clock, Event<AccountChanged> changes) {
    this.caller = caller;
    this.config = config;
    this.clock = clock;
    this.changes = changes;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Transactional
  @Operation(operationId = "listAccounts", summary = "All accounts, by handle")
  public Page<AccountView> listAccounts() {
    List<AccountView> accounts = Account.allByHandle().stream().map(AccountView::of).toList();
    return new Page<>(accounts, null);
  }

  @GET
  @Path("/{handle}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Transactional
  @Operation(operationId = "getAccount", summary = "One account")
  public RestResponse<AccountView> getAccount(String handle) {
    return answer(find(handle));
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Transactional
  @Operation(
      operationId = "createAccount",
      summary = "Make an account",
      description = "Answers its first password, once. 409 when the handle is taken.")
  @APIResponseSchema(value = FirstPassword.class, responseCode = "201")
  public RestResponse<FirstPassword> createAccount(@NotNull @Valid NewAccount wanted) {
    if (Account.byHandle(wanted.handle()).isPresent()) {
      throw Problems.conflict("The handle " + wanted.handle() + " is taken.");
    }
    String password = Passwords.random();
    Account account =
        new Account(
            wanted.handle(),
            wanted.name(),
            wanted.roles(),
            Passwords.hash(password, config.bcryptCost()));
    account.persist();
    tell("create", account.handle, null, AccountView.of(account));
    return RestResponse.ResponseBuilder.<FirstPassword>created(
            URI.create("/api/v1/accounts/" + account.handle))
        .entity(new FirstPassword(account.handle, password))
        .tag(ETags.of(account.version))
        .build();
  }

  @PUT
  @Path("/{handle}")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Transactional
  @Operation(
      operationId = "editAccount",
      summary = "Change name, roles or whether the account is open",
      description = "A closed account is signed out at once. 409 for the last administrator.")
  public RestResponse<AccountView> editAccount(
      String handle, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AccountEdit edit) {
    Account account = find(handle);
    ETags.require(ifMatch, account.version);
    boolean stays = edit.active() && edit.roles().contains(Role.ADMINISTRATOR);
    if (!stays
        && account.roles().contains(Role.ADMINISTRATOR)
        && !Account.anotherAdministratorThan(account)) {
      throw Problems.conflict("This is the last administrator. Name another one first.");
    }
    AccountView before = AccountView.of(account);
    account.change(edit.name(), edit.roles(), edit.active());
    if (!edit.active()) {
      Credential.revokeAllOf(account, clock.instant());
    }
    Account.flush();
    tell("edit", handle, before, AccountView.of(account));
    return answer(account);
  }

  @POST
  @Path("/{handle}/password")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Transactional
  @Operation(
      operationId = "resetPassword",
      summary = "Give an account a new random password",
      description = "Answers it once; ends the account's sessions and tokens.")
  public RestResponse<FirstPassword> resetPassword(
      String handle, @HeaderParam("If-Match") String ifMatch) {
    Account account = find(handle);
    ETags.require(ifMatch, account.version);
    String password = Passwords.random();
    account.setPasswordHash(Passwords.hash(password, config.bcryptCost()));
    Credential.revokeAllOf(account, clock.instant());
    tell("reset-password", handle, null, null);
    return RestResponse.ResponseBuilder.ok(new FirstPassword(handle, password))
        .tag(ETags.of(account.version))
        .build();
  }

  private static Account find(String handle) {
    return Account.byHandle(handle).orElseThrow(() -> Problems.notFound("account " + handle));
  }

  private static RestResponse<AccountView> answer(Account account) {
    return RestResponse.ResponseBuilder.ok(AccountView.of(account))
        .tag(ETags.of(account.version))
        .build();
  }

  private void tell(String action, String handle, Object before, Object after) {
    changes.fire(new AccountChanged(caller.actor(), action, "account", handle, before, after));
  }
}
