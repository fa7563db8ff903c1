package org.claimtracker.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where and how somebody is told by mail.
 *
 * @param email null for no mails
 * @param language of the mails
 * @param kinds how each kind is mailed; those that are left out stay as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailSettings(
    @Size(max = 254) @Schema(examples = "editor@example.org") String email,
    @NotBlank @Size(max = 8) @Schema(examples = "en") String language,
    @NotNull @Size(max = 20) List<@NotNull @Valid Choice> kinds) {

  /**
   * How one kind is mailed.
   *
   * @param mailed when
   */
  @Schema(requiredProperties = {"kind", "mailed"})
  public record Choice(
      @NotNull @Schema(examples = "ANSWERED") NotificationKind kind,
      @NotNull @Schema(examples = "NEVER") Telling mailed) {}

  /**
   * The settings as they are.
   *
   * @param confirmed whether the address was confirmed; without that nothing is sent there
   * @param configured whether the desk sends mails at all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "MailSettingsView",
      requiredProperties = {"language", "confirmed", "configured", "kinds"})
  public record View(
      String email, String language, boolean confirmed, boolean configured, List<Choice> kinds) {

    static View of(NotificationSettings settings, boolean configured) {
      return new View(
          settings.email(),
          settings.language,
          settings.isConfirmed(),
          configured,
          all(settings::telling));
    }

    static View none(String language, boolean configured) {
      return new View(null, language, false, configured, all(kind -> kind.usually));
    }

    private static List<Choice> all(Function<NotificationKind, Telling> how) {
      return Arrays.stream(NotificationKind.values())
          .map(kind -> new Choice(kind, how.apply(kind)))
          .toList();
    }

    MailSettings settings() {
      return new MailSettings(email, language, kinds);
    }

    /** For the record, which keeps no address: it can never be deleted from there. */
    View withoutAddress() {
      return new View(null, language, confirmed, configured, kinds);
    }
  }
}
