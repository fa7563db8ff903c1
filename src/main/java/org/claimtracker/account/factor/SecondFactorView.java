package org.claimtracker.account.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an account signs in with a second factor.
 *
 * @param needed whether the roles of the account need one
 * @param since since when there is one; absent for none
 * @param recoveryCodesLeft how many recovery codes have not been used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"inUse", "needed", "recoveryCodesLeft"})
public record SecondFactorView(
    boolean inUse, boolean needed, Instant since, int recoveryCodesLeft) {}
