package org.claimtracker.publish.google;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The publisher of the verdict; {@code site} is the host without {@code www}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Publisher(String name, String site) {}
