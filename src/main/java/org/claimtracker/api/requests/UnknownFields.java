package org.claimtracker.api.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.claimtracker.common.Problems.Violation;

/**
 * Names all unknown fields of a body: Jackson stops at the first one, and only then is the body
 * read again, without what was found.
 */
@Provider
class UnknownFields implements ReaderInterceptor {

  /** A body has fewer places where an object can be. */
  private static final int MAX_PASSES = 32;

  private final ObjectMapper mapper;

  UnknownFields(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
    if (request.getType() == InputStream.class) {
      // A file, which is read as it comes.
      return request.proceed();
    }
    byte[] body = request.getInputStream().readAllBytes();
    request.setInputStream(new ByteArrayInputStream(body));
    try {
      return request.proceed();
    } catch (UnrecognizedPropertyException unknown) {
      throw Problems.unreadable(in(body, request.getGenericType()));
    } catch (WebApplicationException refused) {
      if (refused.getCause() instanceof UnrecognizedPropertyException) {
        throw Problems.unreadable(in(body, request.getGenericType()));
      }
      throw refused;
    }
  }

  private List<Violation> in(byte[] body, Type type) throws IOException {
    Type whole =
        type instanceof ParameterizedType patch && patch.getRawType() == MergePatch.class
            ? patch.getActualTypeArguments()[0]
            : type;
    JavaType target = mapper.getTypeFactory().constructType(whole);
    JsonNode read = mapper.readTree(body);
    List<Violation> found = new ArrayList<>();
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      try {
        mapper.treeToValue(read, target);
        return found;
      } catch (UnrecognizedPropertyException unknown) {
        remove(unknown, read, found);
      } catch (JsonProcessingException alsoWrong) {
        // What else is wrong is told once the fields are known.
        return found;
      }
    }
    return found;
  }

  /** Removes what is unknown from the object where it was found, and from others in its list. */
  private static void remove(
      UnrecognizedPropertyException unknown, JsonNode body, List<Violation> found) {
    Set<String> taken = new TreeSet<>();
    unknown.getKnownPropertyIds().forEach(each -> taken.add(each.toString()));
    List<Reference> path = unknown.getPath();
    Message reason = Reason.UNKNOWN_FIELD.with(String.join(", ", taken));
    List<Reference> object = path.subList(0, path.size() - 1);
    boolean inList = !object.isEmpty() && object.get(object.size() - 1).getFieldName() == null;
    if (!inList) {
      remove(at(body, object), UnreadableRequests.field(object), taken, reason, found);
      return;
    }
    List<Reference> list = object.subList(0, object.size() - 1);
    JsonNode items = at(body, list);
    for (int n = 0; n < items.size(); n++) {
      String place = (list.isEmpty() ? "" : UnreadableRequests.field(list)) + "[" + n + "]";
      remove(items.get(n), place, taken, reason, found);
    }
  }

  private static void remove(
      JsonNode from, String place, Set<String> taken, Message reason, List<Violation> found) {
    if (from instanceof ObjectNode object) {
      List<String> unknown = new ArrayList<>();
      object.fieldNames().forEachRemaining(unknown::add);
      unknown.removeAll(taken);
      String prefix = place.equals(Problems.WHOLE_BODY) ? "" : place + ".";
      unknown.forEach(name -> found.add(new Violation(prefix + name, reason)));
      object.remove(unknown);
    }
  }

  private static JsonNode at(JsonNode body, List<Reference> path) {
    JsonNode node = body;
    for (Reference step : path) {
      node =
          step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
    }
    return node;
  }
}
