package org.claimtracker.search.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From the first character to behind the last, counted in UTF-16 as JavaScript and Java do. */
@Schema(
    name = "Mark",
    requiredProperties = {"from", "to"})
public record Mark(int from, int to) {}
