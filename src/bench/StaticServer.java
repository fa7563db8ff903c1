import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A static nginx that serves the same bytes: plain on one port, compressed on the fly on the next.
 */
final class StaticServer implements AutoCloseable {

  private final Process process;

  StaticServer(Path root, int port) throws Exception {
    Path configuration = root.resolveSibling("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        user root;
        worker_processes auto;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx.log error;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 100000000;
          default_type application/json;
          server { listen 127.0.0.1:%2$d; root %3$s; }
          server { listen 127.0.0.1:%4$d; root %3$s; gzip on; gzip_types application/json; }
        }
        """
            .formatted(root.toAbsolutePath().getParent(), port, root.toAbsolutePath(), port + 1));
    String program = Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    process =
        new ProcessBuilder(program, "-c", configuration.toAbsolutePath().toString())
            .inheritIO()
            .start();
    Thread.sleep(500);
  }

  double cpu() {
    return Cpu.millis(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
