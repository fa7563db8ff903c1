package org.claimtracker.search.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of UTF-16 code units, as in JavaScript and Java; the end is exclusive. */
@Schema(
    name = "Mark",
    requiredProperties = {"from", "to"})
public record Mark(int from, int to) {}
