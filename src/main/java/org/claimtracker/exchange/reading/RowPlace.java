package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a row stands in its file.
 *
 * @param row from 1; a header is none
 * @param line where it begins, from 1; null where the form has no lines to speak of
 * @param script which JSON-LD script of a page, from 1; else null
 * @param item the number of a post in a WordPress export; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowPlace(long row, Long line, Integer script, Long item) {}
