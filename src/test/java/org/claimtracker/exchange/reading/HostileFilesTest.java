package org.claimtracker.exchange.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.claimtracker.exchange.reading.RowResult.Asked;
import org.claimtracker.exchange.reading.RowResult.Read;
import org.claimtracker.exchange.reading.RowResult.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to break what reads them, cost the rows they break. */
class HostileFilesTest {

  private static final String HEADER = "claim,rating,url,date\n";
  private static final String REVIEW =
      "{\"@type\":\"ClaimReview\",\"url\":\"https://harbourcheck.example/%s\","
          + "\"claimReviewed\":\"Gulls vote.\",\"reviewRating\":{\"alternateName\":\"False\"}}";

  @TempDir Path folder;

  @Test
  void a_file_of_no_form_is_refused_with_the_reason() {
    assertRefused("", "file-is-empty");
    assertRefused(" \n\n ", "file-is-empty");
    assertRefused("\ufeff\n", "file-is-empty");
    assertRefused("PK\u0003\u0004 and more", "file-is-packed");
    assertRefused("A letter, without columns.", "file-form-unknown");
    assertRefused("word", "file-form-unknown");
    assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>", "file-form-unknown");
    assertRefused("<html>" + " ".repeat((8 << 20) + 1), "file-is-too-large-a-page");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(17).nextBytes(bytes);
    Path file = Files.write(folder.resolve("noise.csv"), bytes);
    assertThatThrownBy(() -> ReviewFile.detect(file, "noise.csv"))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refused -> assertThat(refused.reason().key()).isEqualTo("file-is-binary"));
  }

  @Test
  void a_header_alone_is_a_table_without_rows() {
    assertThat(read("a.csv", HEADER)).isEmpty();
    assertThat(read("a.csv", HEADER.strip())).isEmpty();
  }

  @Test
  void a_quotation_mark_that_is_never_closed_costs_its_line_alone() {
    List<RowResult> rows =
        read(
            "a.csv",
            HEADER
                + "Gulls vote.,False,https://harbourcheck.example/1,2024-05-01\n"
                + "\"Gulls sing.,False,https://harbourcheck.example/2,2024-05-01\n"
                + "Gulls dance.,False,https://harbourcheck.example/3,2024-05-01\n");
    assertThat(told(rows)).containsExactly("2 Gulls vote.", "3 [broken-quotes]", "4 Gulls dance.");
  }

  @Test
  void a_quotation_mark_inside_costs_its_line_alone() {
    List<RowResult> rows =
        read(
            "a.csv",
            HEADER
                + "\"Gulls\" vote.,False,https://harbourcheck.example/1,2024-05-01\r\n"
                + "Gulls \"sing\".,False,https://harbourcheck.example/2,2024-05-01\r\n"
                + "\"Gulls,\ndance.\",False,https://harbourcheck.example/3,2024-05-01\r\n");
    assertThat(told(rows))
        .containsExactly("2 [broken-quotes]", "3 Gulls \"sing\".", "4 Gulls, dance.");
  }

  @Test
  void a_row_with_more_cells_than_columns_is_refused_and_one_with_fewer_read() {
    List<RowResult> rows =
        read(
            "a.csv",
            HEADER
                + "Gulls, vote.,False,https://harbourcheck.example/1,2024-05-01\n"
                + "Gulls sing.,False,https://harbourcheck.example/2\n"
                + "Gulls dance.,False,https://harbourcheck.example/3,2024-05-01,,\n");
    assertThat(told(rows)).containsExactly("2 [too-many-cells]", "3 Gulls sing.", "4 Gulls dance.");
  }

  @Test
  void a_row_of_cells_without_end_costs_itself_alone() {
    String end = ",False,https://harbourcheck.example/2,2024-05-01\n";
    for (String row : List.of("Gulls vote." + ",".repeat(20_000), "Gulls ".repeat(3 << 20))) {
      assertThat(told(read("a.csv", HEADER + row + end + "Gulls sing." + end)))
          .containsExactly("2 [too-large]", "3 Gulls sing.");
    }
  }

  @Test
  void a_page_is_read_however_it_is_built() {
    String script = "<script data-x='a>b' TYPE=\"application/LD+json\">%s</script>";
    String page =
        "<html>"
            + "<div>".repeat(100_000)
            + "<!-- "
            + script.formatted(REVIEW.formatted(1))
            + " -->\n<script>if (a < b) {'<script>'}</script>\n"
            + script.formatted(REVIEW.formatted(2))
            + "\n<p itemscope itemtype='https://schema.org/ClaimReview'>\n"
            + script.formatted(REVIEW.formatted(3)).replace("</script>", "");
    assertThat(told(read("a.html", page))).containsExactly("3 Gulls vote.", "5 Gulls vote.");
  }

  @Test
  void json_that_breaks_off_gives_what_comes_before_and_says_where() {
    String whole = "[\n" + REVIEW.formatted(1) + ",\n" + REVIEW.formatted(2) + ",\n";
    assertThat(told(read("a.json", whole + REVIEW.formatted(3).substring(0, 60))))
        .containsExactly("2 Gulls vote.", "3 Gulls vote.", "4 [not-json]");
    assertThat(told(read("a.json", whole + "!]")))
        .containsExactly("2 Gulls vote.", "3 Gulls vote.", "4 [not-json]");
  }

  @Test
  void json_nested_without_end_is_refused() {
    assertThat(told(read("a.json", "[".repeat(1_000_000)))).containsExactly("1 [not-json]");
    assertThat(told(read("a.json", "{\"a\":".repeat(1_000_000)))).containsExactly("1 [not-json]");
    String deep = "[".repeat(1_000_000) + "\n" + REVIEW.formatted(1) + "\n" + REVIEW.formatted(2);
    assertThat(told(read("a.ndjson", deep)))
        .containsExactly("1 [not-json]", "2 Gulls vote.", "3 Gulls vote.");
  }

  @Test
  void a_line_without_end_is_refused_and_the_next_one_read() {
    String long_ = REVIEW.formatted(1).replace("Gulls vote.", "Gulls ".repeat(3 << 20));
    assertThat(told(read("a.ndjson", long_ + "\n" + REVIEW.formatted(2))))
        .containsExactly("1 [too-large]", "2 Gulls vote.");
  }

  @Test
  void references_in_a_circle_end() {
    String graph =
        """
        {"@context": "https://schema.org", "@graph": [
        {"@type": "ClaimReview", "url": "https://harbourcheck.example/1", "claimReviewed": "Gulls vote.",
         "itemReviewed": {"@id": "#a"}, "author": {"@id": "#a"}, "reviewRating": {"@id": "#b"}},
        {"@id": "#a", "author": {"@id": "#a"}, "name": "A"},
        {"@id": "#b", "alternateName": "False", "author": {"@id": "#b"}}]}
        """;
    assertThat(told(read("a.json", graph))).containsExactly("2 Gulls vote.");
  }

  @Test
  void xml_that_grows_or_reaches_out_is_refused_or_left_alone() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e SYSTEM "%s">]>
        <rss><channel><item><title>&d;&e;</title></item></channel></rss>
        """
            .formatted(secret.toUri());
    assertThat(told(read("a.xml", laughs))).allSatisfy(row -> assertThat(row).contains("not-xml"));
    String deep = "<rss>" + "<a>".repeat(100_000);
    assertThat(told(read("a.xml", deep))).containsExactly("1 [not-xml]");
    assertThat(told(read("a.xml", "<rss><channel><item><title>cut off")))
        .containsExactly("1 [not-xml]");
  }

  @Test
  void letters_that_are_broken_are_noted_and_the_others_read() throws IOException {
    byte[] text =
        (HEADER + "Möwen wählen für ÄÖÜäöü? ~,False,https://harbourcheck.example/1,\n")
            .getBytes(UTF_8);
    text[new String(text, ISO_8859_1).indexOf('~')] = (byte) 0xff;
    Path file = Files.write(folder.resolve("broken.csv"), text);
    RowResult row = ImportSamples.read(file, ImportSamples.plainly()).get(0);
    assertThat(((Read) row).review().claim()).contains("\ufffd").startsWith("Möwen wählen");
    assertThat(((Read) row).review().notes()).hasToString("[letters-lost-before]");
  }

  @Test
  void half_a_letter_and_controls_are_no_text() {
    String line = REVIEW.formatted(1).replace("Gulls", "Gulls \\ud83d \\u0000and \\ud83d\\ude00");
    RowResult row = read("a.json", line).get(0);
    assertThat(((Read) row).review().claim()).isEqualTo("Gulls \ufffd and \ud83d\ude00 vote.");
    assertThat(((Read) row).review().notes()).hasToString("[letters-lost-before]");
  }

  @Test
  void an_encoding_that_nobody_told_is_guessed() throws IOException {
    String text =
        HEADER
            + "Трамвай їздить лише назад, а їдальня"
            + " зачинена.,False,https://harbourcheck.example/1,\n";
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1251", "UTF-8")) {
      Path file =
          Files.write(
              folder.resolve(charset + ".csv"),
              text.replace(" назад,", " назад").getBytes(Charset.forName(charset)));
      assertThat(told(ImportSamples.read(file, ImportSamples.plainly())))
          .as(charset)
          .containsExactly("2 Трамвай їздить лише назад а їдальня зачинена.");
    }
  }

  @Test
  void json_in_utf_16_is_read_too() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.json"),
            ("\ufeff[\n" + REVIEW.formatted(1) + "]").getBytes(Charset.forName("UTF-16LE")));
    assertThat(told(ImportSamples.read(file, ImportSamples.plainly())))
        .containsExactly("2 Gulls vote.");
  }

  private void assertRefused(String text, String key) {
    assertThatThrownBy(() -> read("a.txt", text))
        .as(key)
        .isInstanceOfSatisfying(
            UnreadableFile.class, refused -> assertThat(refused.reason().key()).isEqualTo(key));
  }

  private List<RowResult> read(String name, String text) {
    return ImportSamples.read(folder, name, text);
  }

  /** Each row's line, with its claim or why it is refused. */
  private static List<String> told(List<RowResult> rows) {
    return rows.stream().map(HostileFilesTest::told).toList();
  }

  private static String told(RowResult row) {
    String what =
        row instanceof Refused refused
            ? refused.reasons().stream().map(RowRefusal::reason).toList().toString()
            : row instanceof Asked asked
                ? "? " + asked.review().claim()
                : ((Read) row).review().claim();
    return row.place().line() + " " + what;
  }
}
