package org.claimtracker.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.SortedMap;

/** Words by language in one column, so that reading a rating takes no further query. */
abstract class WordsJson<T> implements AttributeConverter<SortedMap<String, T>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TypeReference<SortedMap<String, T>> type;

  private WordsJson(TypeReference<SortedMap<String, T>> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(SortedMap<String, T> words) {
    try {
      return words == null ? null : JSON.writeValueAsString(words);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public SortedMap<String, T> convertToEntityAttribute(String column) {
    try {
      return column == null ? null : JSON.readValue(column, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Words of a rating scale cannot be read", unreadable);
    }
  }

  /** The words of a rating. */
  @Converter
  static final class OfRating extends WordsJson<RatingWords> {
    OfRating() {
      super(new TypeReference<>() {});
    }
  }

  /** The names of a scale. */
  @Converter
  static final class OfScale extends WordsJson<String> {
    OfScale() {
      super(new TypeReference<>() {});
    }
  }
}
