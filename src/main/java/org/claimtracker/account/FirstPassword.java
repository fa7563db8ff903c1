package org.claimtracker.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that is shown this once and kept only as a hash. */
@Schema(requiredProperties = {"handle", "password"})
public record FirstPassword(String handle, String password) {}
