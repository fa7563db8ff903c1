package org.claimtracker.exchange.reading;

/**
 * What a publisher's label means here.
 *
 * @param publisher the host of its addresses, without {@code www.}; {@link LabelTable#ANY} for any
 * @param label in any case and spacing
 * @param meaning the key of a rating, {@link LabelTable#KEEP} or {@link LabelTable#NOT_FINISHED}
 */
public record LabelMeaning(String publisher, String label, String meaning) {}
