package org.claimtracker.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A request as it goes over the wire, whether or not it is valid HTTP. */
public record RawRequest(String method, String target, List<String> headers, String body) {

  private static final int PATIENCE_MILLIS = 15_000;
  private static final int MAX_ANSWER = 4 * 1024 * 1024;

  /** What came back. */
  public record Reply(int status, String head, String body) {

    /** The value of a header; empty if it is missing. */
    public String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  public boolean accepts(String type) {
    return headers.stream()
        .anyMatch(
            header ->
                header.toLowerCase(Locale.ROOT).startsWith("accept:") && header.contains(type));
  }

  /** Sends it on a connection of its own; fails if the answer does not end in time. */
  public Reply send(URI to) throws IOException {
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes());
      String text =
          new String(socket.getInputStream().readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IOException("No answer: " + text);
      }
      int status = Integer.parseInt(text.substring(9, 12));
      return new Reply(status, text.substring(0, end), text.substring(end + 4));
    }
  }

  private byte[] bytes() {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (body != null) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    byte[] start =
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
