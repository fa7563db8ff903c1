package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file was found to be.
 *
 * @param encodingTold whether the file says its encoding itself, or is UTF-8 throughout; else it
 *     was guessed
 * @param delimiter of a table; else null
 * @param quoted whether fields of the table may stand in quotation marks; else these are letters
 * @param columns the header of a table: unnamed ones numbered, repeated names told apart; empty for
 *     other forms
 * @param mapping a guess by the names of the columns; null for other forms
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "encoding", "encodingTold", "quoted", "columns"})
public record FileForm(
    Kind kind,
    String encoding,
    boolean encodingTold,
    String delimiter,
    boolean quoted,
    List<String> columns,
    ColumnMapping mapping) {

  /** The forms that can be read. */
  public enum Kind {
    /** A DataFeed, as Data Commons publishes it. */
    DATA_FEED,
    JSON_LD,
    /** A page with JSON-LD in it. */
    HTML,
    NDJSON,
    /** An answer of Google's {@code claims:search}. */
    GOOGLE,
    /** Comma-separated, or with another delimiter. */
    CSV,
    TSV,
    /** The export of a Meedan Check workspace. */
    CHECK,
    /** A WordPress export. */
    WXR,
    /** A dump of another Claim Tracker. */
    VERDICTS;

    public boolean isTable() {
      return this == CSV || this == TSV || this == CHECK;
    }
  }
}
