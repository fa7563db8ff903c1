package org.claimtracker.inbox;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the sender of a message gets, once.
 *
 * @param number what to name in a letter to the desk
 * @param receipt the secret part of the address; whoever has it sees the state and can have the
 *     words deleted
 * @param page the private address of the receipt
 */
@Schema(requiredProperties = {"number", "receipt", "page", "dueOn"})
public record Receipt(
    long number,
    @Schema(examples = "b3Zxw1kPq5n0Jm2aXc7RtYvE9Lg") String receipt,
    @Schema(format = "uri", examples = "https://facts.example/requests/b3Zxw1kPq5n0Jm2aXc7RtYvE9Lg")
        String page,
    LocalDate dueOn) {}
