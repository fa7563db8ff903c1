package org.claimtracker.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Raw bytes that no decent HTTP client sends. */
public final class Wire {

  private Wire() {}

  /** Sends lines unchanged and returns everything received until the server stops sending. */
  public static String send(URI to, String request) {
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return answer(socket.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String answer(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] bytes = new byte[8192];
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      answer.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
      int head = answer.indexOf("\r\n\r\n");
      if (head >= 0 && answer.length() - head - 4 >= length(answer.substring(0, head))) {
        break;
      }
    }
    return answer.toString();
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** The body of a request in chunks, without a Content-Length. */
  public static String chunked(String body) {
    StringBuilder chunks = new StringBuilder();
    for (int at = 0; at < body.length(); at += 8192) {
      String chunk = body.substring(at, Math.min(body.length(), at + 8192));
      chunks
          .append(Integer.toHexString(chunk.length()))
          .append("\r\n")
          .append(chunk)
          .append("\r\n");
    }
    return chunks.append("0\r\n\r\n").toString();
  }
}
