package org.claimtracker.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the desk's mails arrive at its mail server.
 *
 * @param configured whether a sender's address is set; without it nothing is sent
 * @param waiting mails to be sent
 * @param failure why the last attempt that failed in the past week did; absent if none did
 * @param failedMailAt of when that mail is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"configured", "waiting"})
public record MailStatus(boolean configured, long waiting, String failure, Instant failedMailAt) {}
