package org.claimtracker.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * A change of part of a thing (JSON Merge Patch, RFC 7396): it changes the fields that it names and
 * no others; null empties a field.
 */
public final class MergePatch<T> {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode fields;
  private final Class<T> type;
  private final ObjectMapper mapper;
  private final Validator validator;

  public MergePatch(ObjectNode fields, Class<T> type, ObjectMapper mapper, Validator validator) {
    this.fields = fields;
    this.type = type;
    this.mapper = mapper;
    this.validator = validator;
  }

  /** Whether it changes this field. */
  public boolean names(String field) {
    return fields.has(field);
  }

  /** Whether it gives this field a value. */
  public boolean gives(String field) {
    return fields.hasNonNull(field);
  }

  /** The whole after the change, which has to keep the rules of the whole. */
  public T appliedTo(T current) {
    T whole = read(merged(mapper.valueToTree(current), fields));
    Set<ConstraintViolation<T>> broken = validator.validate(whole);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    return whole;
  }

  private T read(JsonNode whole) {
    try {
      return mapper.treeToValue(whole, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The patch was read before", impossible);
    }
  }

  /** An emptied field stays as null, so that an unknown one is noticed whatever its value. */
  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode present ? present.deepCopy() : changes.objectNode();
    changes
        .properties()
        .forEach(
            change ->
                result.set(
                    change.getKey(), merged(result.get(change.getKey()), change.getValue())));
    return result;
  }
}
