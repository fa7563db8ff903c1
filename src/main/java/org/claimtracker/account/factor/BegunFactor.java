package org.claimtracker.account.factor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A second factor that waits for its first code.
 *
 * @param secret in base 32, to be typed into an application for one-time codes
 * @param address the same as such an application reads it from a picture
 */
@Schema(requiredProperties = {"secret", "address"})
public record BegunFactor(String secret, String address) {}
