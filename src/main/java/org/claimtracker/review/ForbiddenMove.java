package org.claimtracker.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that the caller cannot make now. */
@Schema(requiredProperties = {"move", "reasons"})
public record ForbiddenMove(String move, List<Unmet> reasons) {}
