package org.claimtracker.exchange.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.FetchConfig;
import org.claimtracker.outbound.GuardedHttpClient;
import org.claimtracker.outbound.PublicAddresses;

/** Fetches files from addresses that somebody names, through the guarded client. */
@ApplicationScoped
class ImportDownloads {

  private static final int MEBIBYTE = 1024 * 1024;

  /** It is held in memory, so a larger file has to be sent. */
  private static final int MAX_MEBIBYTES = 32;

  private static final int MAX_REDIRECTS = 4;
  private static final Map<String, String> HEADERS = Map.of("Accept", "*/*");

  private final GuardedHttpClient client;
  private final ImportConfig config;
  private final ImportFiles files;

  ImportDownloads(Vertx vertx, FetchConfig fetch, ImportConfig config, ImportFiles files) {
    this.config = config;
    this.files = files;
    this.client =
        new GuardedHttpClient(
            vertx,
            new PublicAddresses(
                fetch.allowedNetworks().orElse(List.of()), InetAddress::getAllByName),
            new GuardedHttpClient.Limits(
                config.fetchTimeout(),
                Math.min(MAX_MEBIBYTES, config.maxMebibytes()) * MEBIBYTE,
                MAX_REDIRECTS,
                false));
  }

  /** Only one is held in memory at a time. */
  synchronized StoredFile fetch(String url) {
    try {
      GuardedHttpClient.Answer answer = client.get(url, HEADERS);
      if (answer.status() != 200) {
        throw unfetchable(ImportError.IMPORT_ADDRESS_STATUS.with(answer.status()));
      }
      if (answer.truncated()) {
        throw unfetchable(
            ImportError.IMPORT_ADDRESS_TOO_LARGE.with(
                Math.min(MAX_MEBIBYTES, config.maxMebibytes())));
      }
      return files.keep(new ByteArrayInputStream(answer.body()));
    } catch (PublicAddresses.Refused refused) {
      throw unfetchable(refused.reason());
    } catch (SocketTimeoutException late) {
      throw unfetchable(
          ImportError.IMPORT_ADDRESS_TOO_SLOW.with(config.fetchTimeout().toSeconds()));
    } catch (ProtocolException endless) {
      throw unfetchable(ImportError.IMPORT_ADDRESS_REDIRECTS.with());
    } catch (IOException failed) {
      throw unfetchable(ImportError.IMPORT_ADDRESS_UNREACHABLE.with());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unfetchable(ImportError.IMPORT_ADDRESS_UNREACHABLE.with());
    }
  }

  private static HttpProblem unfetchable(Message reason) {
    return Problems.invalid("url", reason);
  }
}
