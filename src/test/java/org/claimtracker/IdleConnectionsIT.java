package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.PackagedApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that take connections, and never ask or never end their question. */
class IdleConnectionsIT {

  private static final int MANY = 10_000;

  private final List<SocketChannel> idle = new ArrayList<>();

  @BeforeAll
  static void soManyCanBeOpened() {
    UnixOperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
    Assumptions.assumeTrue(
        system.getMaxFileDescriptorCount() > MANY + 1_000, "needs a file descriptor for each");
  }

  @Test
  void ten_thousand_idle_connections_keep_no_reader_out_for_long() throws IOException {
    try (PackagedApplication application =
        new PackagedApplication("idle").set("QUARKUS_HTTP_IDLE_TIMEOUT", "10s").start()) {
      for (int n = 0; n < MANY; n++) {
        takeConnection(application, n % 2 == 0 ? "" : "GET /api/v1/verdicts HTTP/1.1\r\nHost: ");
      }

      Await.until(() -> answers(application));
      assertThat(application.printed()).doesNotContain(" ERROR ", "Too many open files");
    }
  }

  /** Of the connections above the limit the server closes each at once. */
  private void takeConnection(PackagedApplication application, String begun) throws IOException {
    SocketChannel channel =
        SocketChannel.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), application.base().getPort()));
    idle.add(channel);
    try {
      channel.write(ByteBuffer.wrap(begun.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException closed) {
      channel.close();
    }
  }

  /** Whether somebody who comes now gets an answer. */
  private static boolean answers(PackagedApplication application) {
    try (SocketChannel channel =
        SocketChannel.open(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), application.base().getPort()))) {
      String question = "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";
      channel.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(12);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {
        // The next bytes of the status line.
      }
      return new String(answer.array(), StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException refused) {
      return false;
    }
  }

  @AfterEach
  void closeThem() throws IOException {
    for (SocketChannel channel : idle) {
      channel.close();
    }
  }
}
