import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests pages that are not cached, one after another, as one person would. */
final class Pages {

  private static final int TIMES = 7;

  private final Application application;

  Pages(Application application) {
    this.application = application;
  }

  void measure(String slug) throws Exception {
    System.out.printf("%n| page, one at a time | median ms | slowest ms |%n|---|---|---|%n");
    for (String page :
        List.of(
            "/",
            "/v/" + slug,
            "/v/" + slug + "/history",
            "/search?q=energy",
            "/corrections",
            "/sitemap.xml",
            "/sitemap-1.xml")) {
      measure(page, Map.of());
    }
    // A page of the desk expects the cookie of the form token too.
    String form = "; claimtracker_form=" + "A".repeat(22);
    Map<String, String> editor = Map.of("Cookie", application.signIn() + form);
    for (String page :
        List.of(
            "/desk",
            "/desk/review",
            "/desk/board",
            "/desk/claims",
            "/desk/claims?state=CHECKED",
            "/desk/claims?q=energy",
            "/desk/claims/" + slug,
            "/desk/claims/new",
            "/desk/sources",
            "/desk/record",
            "/desk/dashboard")) {
      measure(page, editor);
    }
  }

  private void measure(String page, Map<String, String> headers) throws Exception {
    String[] flat =
        headers.entrySet().stream()
            .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
            .toArray(String[]::new);
    List<Double> taken = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      // An answer with an unknown parameter is never cached.
      String path = page + (page.contains("?") ? "&" : "?") + "anew=" + System.nanoTime();
      long began = System.nanoTime();
      HttpResponse<java.io.InputStream> answer = application.get(path, flat);
      answer.body().readAllBytes();
      taken.add((System.nanoTime() - began) / 1e6);
      if (answer.statusCode() != 200) {
        System.out.printf("  %s answered %d%n", page, answer.statusCode());
      }
    }
    // The first request includes class loading and reads from the disk.
    List<Double> sorted = taken.stream().skip(1).sorted().toList();
    System.out.printf(
        "| %s | %.0f | %.0f |%n",
        page, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }
}
