package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client, with or without a credential. */
public final class Http {

  public static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Await.PATIENCE)
          .build();

  /** The response. */
  public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
      try {
        return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
      } catch (JsonProcessingException notJson) {
        throw new AssertionError("No JSON: " + text, notJson);
      }
    }

    public String etag() {
      return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
    }

    public String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /** This response, if it has the status; otherwise fails with the whole response. */
    public Answer expect(int wanted) {
      assertThat(status).as("%s", text).isEqualTo(wanted);
      return this;
    }

    /** The unmet rules of a refused move. */
    public List<String> unmet() {
      return values("unmet", "rule");
    }

    /** The fields named by the violations. */
    public List<String> violations() {
      return values("violations", "field");
    }

    public List<String> values(String list, String field) {
      List<String> values = new ArrayList<>();
      json().path(list).forEach(item -> values.add(item.path(field).asText()));
      return values;
    }
  }

  private final URI base;
  private final String header;
  private final String credential;

  private Http(URI base, String header, String credential) {
    this.base = base;
    this.header = header;
    this.credential = credential;
  }

  public static Http anonymous(URI base) {
    return new Http(base, null, null);
  }

  public Http withToken(String token) {
    return new Http(base, "Authorization", "Bearer " + token);
  }

  public Http withCookie(String cookie) {
    return new Http(base, "Cookie", cookie);
  }

  /** The session cookie, {@code name=value}, so that a browser can continue as the same person. */
  public String cookie() {
    return credential;
  }

  /** Signs in and keeps the session cookie. */
  public Http signedIn(String handle, String password) {
    Answer answer =
        post(
                "/api/v1/session",
                """
                {"handle": "%s", "password": "%s"}\
                """
                    .formatted(handle, password))
            .expect(204);
    return withCookie(answer.header("Set-Cookie").replaceFirst(";.*", ""));
  }

  /** Signs in with a first password and chooses another, which is all that it permits. */
  public Http signedInFirst(String handle, String firstPassword) {
    Answer answer =
        signedIn(handle, firstPassword)
            .post(
                "/api/v1/session/password",
                """
                {"current": "%s", "wanted": "%s"}\
                """
                    .formatted(firstPassword, chosenBy(handle)))
            .expect(204);
    return withCookie(answer.header("Set-Cookie").replaceFirst(";.*", ""));
  }

  /** The password that somebody chose after the first one. */
  public static String chosenBy(String handle) {
    return "what only " + handle + " would say";
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** A field of every item of a list, which is read with one item a page. */
  public List<String> walk(String path, String field) {
    List<String> values = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page = get(path + "?limit=1&cursor=" + cursor).expect(200);
      values.addAll(page.values("items", field));
      cursor = page.json().path("nextCursor").asText(null);
    }
    return values;
  }

  public Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public Answer patch(String path, String body, String... headers) {
    return send("PATCH", path, body, headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /** The body of an address that is not text. */
  public byte[] download(String path) {
    HttpResponse<byte[]> response =
        exchange("GET", path, null, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as("%s", path).isEqualTo(200);
    return response.body();
  }

  /** The compressed body of an address. */
  public HttpResponse<byte[]> gzipped(String path) {
    return exchange(
        "GET", path, null, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
  }

  public Answer send(String method, String path, String body, String... headers) {
    HttpResponse<String> response =
        exchange(method, path, body, HttpResponse.BodyHandlers.ofString(), headers);
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** Sends a file as it is. */
  public Answer upload(String path, byte[] file, String... headers) {
    HttpResponse<String> response =
        exchange(
            "POST",
            path,
            HttpRequest.BodyPublishers.ofByteArray(file),
            "application/octet-stream",
            HttpResponse.BodyHandlers.ofString(),
            headers);
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private <T> HttpResponse<T> exchange(
      String method, String path, String body, HttpResponse.BodyHandler<T> as, String... headers) {
    return exchange(
        method,
        path,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body),
        body == null ? null : "application/json",
        as,
        headers);
  }

  private <T> HttpResponse<T> exchange(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      String type,
      HttpResponse.BodyHandler<T> as,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Await.PATIENCE).method(method, body);
    if (type != null && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", type);
    }
    if (header != null) {
      request.header(header, credential);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), as);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
