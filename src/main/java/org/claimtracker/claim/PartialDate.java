package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date as precisely as it is known: {@code 2025}, {@code 2025-03} or {@code 2025-03-19}. */
@Schema(
    type = SchemaType.STRING,
    pattern = "\\d{4}(-\\d{2}(-\\d{2})?)?",
    examples = {"2025-03-19", "2025-03", "2025"},
    description = "A date as precisely as it is known: year, month or day.")
public record PartialDate(@JsonValue String text) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  @JsonCreator
  public PartialDate {
    try {
      if (text == null || !SHAPE.matcher(text).matches()) {
        throw new DateTimeException("Not the shape of a date");
      }
      earliest(text);
    } catch (DateTimeException noSuchDay) {
      throw new Message.InvalidValue(ClaimError.NOT_A_DATE.with(), noSuchDay);
    }
  }

  /** The earliest day it can mean, for sorting and comparing. */
  public LocalDate earliest() {
    return earliest(text);
  }

  /** The latest day it can mean. */
  public LocalDate latest() {
    return switch (text.length()) {
      case 4 -> earliest().with(TemporalAdjusters.lastDayOfYear());
      case 7 -> earliest().with(TemporalAdjusters.lastDayOfMonth());
      default -> earliest();
    };
  }

  @Override
  public String toString() {
    return text;
  }

  private static LocalDate earliest(String text) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  /** Stores partial dates as text. */
  @Converter(autoApply = true)
  static class AsText implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
      return date == null ? null : date.text();
    }

    @Override
    public PartialDate convertToEntityAttribute(String text) {
      return text == null ? null : new PartialDate(text);
    }
  }
}
