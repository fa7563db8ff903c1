package org.claimtracker.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a person or an organisation. */
@Schema(name = "ClaimantKind")
public enum ClaimantKind {
  PERSON,
  ORGANISATION
}
