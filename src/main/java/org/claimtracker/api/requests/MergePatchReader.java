package org.claimtracker.api.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.claimtracker.common.MergePatch;

/**
 * Reads partial changes as strictly as whole bodies: unknown fields and wrong types are refused.
 */
@Provider
@Consumes({MergePatch.MEDIA_TYPE, "application/json"})
class MergePatchReader implements MessageBodyReader<MergePatch<?>> {

  private final ObjectMapper mapper;
  private final Validator validator;

  MergePatchReader(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  @Override
  public boolean isReadable(
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      jakarta.ws.rs.core.MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch<?> readFrom(
      Class<MergePatch<?>> type,
      Type genericType,
      Annotation[] annotations,
      jakarta.ws.rs.core.MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Class<?> whole = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
    try {
      JsonNode patch = mapper.readerFor(JsonNode.class).readValue(body.readAllBytes());
      Object read = mapper.treeToValue(patch, whole);
      return read == null ? null : patch(patch, whole);
    } catch (MismatchedInputException mismatched) {
      throw mismatched;
    } catch (JsonProcessingException broken) {
      throw new WebApplicationException(broken, 400);
    }
  }

  private <T> MergePatch<T> patch(JsonNode patch, Class<T> whole) {
    return new MergePatch<>((ObjectNode) patch, whole, mapper, validator);
  }
}
