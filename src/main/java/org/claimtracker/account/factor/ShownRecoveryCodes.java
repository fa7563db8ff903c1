package org.claimtracker.account.factor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes that stand in for a lost phone, each once; this is the only time they are shown. */
@Schema(requiredProperties = "codes")
public record ShownRecoveryCodes(List<String> codes) {}
