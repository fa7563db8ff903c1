package org.claimtracker.exchange.reading;

/**
 * How a file is to be read.
 *
 * @param mapping of a table's columns; null for the guessed one, and for other forms
 * @param dayOrder as an editor answered; null to go by the file's own days
 */
public record Reading(ColumnMapping mapping, LabelTable labels, DayOrder dayOrder) {}
