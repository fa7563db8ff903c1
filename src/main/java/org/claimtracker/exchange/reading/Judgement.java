package org.claimtracker.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.ReadingNote.Kind;
import org.claimtracker.exchange.reading.text.HashedRows;
import org.claimtracker.exchange.reading.text.LanguageName;
import org.claimtracker.exchange.reading.text.ReviewAddress;
import org.claimtracker.exchange.reading.text.TidyText;

/** Judges rows one after the other: each is read, known, asked about or refused. */
final class Judgement {

  private final LabelTable labels;
  private final ReviewDays days;
  private final Set<String> unfinished;
  private final HashedRows seen = new HashedRows();

  /**
   * @param unfinished folded labels that are states of work where the table of labels does not know
   *     them
   */
  Judgement(LabelTable labels, ReviewDays days, Set<String> unfinished) {
    this.labels = labels;
    this.days = days;
    this.unfinished = unfinished;
  }

  RowResult of(RawReview row) {
    List<String> claims = TidyText.ofEach(row.claims);
    String url = address(row.url);
    String label = TidyText.of(row.label);
    ScaledNumber number = ScaledNumber.of(row.value, row.worst, row.best);
    String axis = label == null ? null : axis(ReviewAddress.host(url), label);
    List<RowRefusal> reasons = reasons(row, claims, url, label, axis, number);
    if (!reasons.isEmpty()) {
      return new RowResult.Refused(
          row.place,
          reasons,
          TidyText.of(row.url),
          claims.size() == 1 ? claims.get(0) : null,
          label,
          claims.size() > 1 ? claims : List.of());
    }
    ReviewDays.Both both = days.of(row);
    ForeignReview review = review(row, claims.get(0), url, label, axis, number, both);
    long of = seen.putIfAbsent(ReviewAddress.compared(url, review.claim()), row.place.row());
    if (of != HashedRows.NONE) {
      return new RowResult.Known(review, of);
    }
    List<RowQuestion> questions = new ArrayList<>();
    if (label != null && axis == null) {
      questions.add(new RowQuestion.UnmappedLabel(review.host(), label));
    }
    if (!both.choices().isEmpty()) {
      questions.add(new RowQuestion.UnknownDayOrder(both.choices()));
    }
    return questions.isEmpty()
        ? new RowResult.Read(review)
        : new RowResult.Asked(review, questions);
  }

  private static String address(String given) {
    String text = TidyText.of(given);
    return ReviewAddress.isAddress(text) ? text : null;
  }

  private String axis(String host, String label) {
    return labels
        .meaning(host == null ? LabelTable.ANY : host, label)
        .orElse(unfinished.contains(TidyText.folded(label)) ? LabelTable.NOT_FINISHED : null);
  }

  private static List<RowRefusal> reasons(
      RawReview row,
      List<String> claims,
      String url,
      String label,
      String axis,
      ScaledNumber number) {
    if (row.broken != null) {
      return List.of(row.broken);
    }
    List<RowRefusal> reasons = new ArrayList<>();
    if (!row.published) {
      reasons.add(RowRefusal.NOT_PUBLISHED);
    }
    if (claims.size() != 1) {
      reasons.add(claims.isEmpty() ? RowRefusal.NO_CLAIM : RowRefusal.SEVERAL_CLAIMS);
    }
    if (url == null) {
      reasons.add(RowRefusal.NO_URL);
    }
    if (LabelTable.NOT_FINISHED.equals(axis)) {
      reasons.add(RowRefusal.NOT_FINISHED);
    } else if (label == null && number.value() == null) {
      reasons.add(RowRefusal.NO_RATING);
    }
    return reasons;
  }

  private static ForeignReview review(
      RawReview row,
      String claim,
      String url,
      String label,
      String axis,
      ScaledNumber number,
      ReviewDays.Both both) {
    List<ReadingNote> notes = new ArrayList<>(row.notes);
    List<String> claimants = TidyText.ofEach(row.claimants);
    String publisher = TidyText.of(row.publisher);
    String publisherUrl = TidyText.of(row.publisherUrl);
    ReviewNotes.ofTexts(claim, Stream.of(label, String.join(" ", claimants)), notes);
    if (Publishers.isTheirs(claimants, publisher, row.people, url)) {
      notes.add(ReadingNote.of(Kind.CLAIMANT_IS_PUBLISHER));
    }
    Stream.ofNullable(number.note()).forEach(notes::add);
    if (number.contradicts(axis)) {
      notes.add(ReadingNote.of(Kind.NUMBER_AGAINST_LABEL));
    }
    notes.addAll(both.notes());
    return new ForeignReview(
        row.place,
        claim,
        claimants,
        TidyText.of(row.title),
        url,
        publisher == null ? ReviewAddress.host(url) : publisher,
        ReviewAddress.isAddress(publisherUrl) ? publisherUrl : null,
        label,
        axis,
        number.value(),
        both.day(),
        both.claimed(),
        LanguageName.of(row.language, claim),
        TidyText.ofEach(row.tags),
        ReviewNotes.addresses(row.appearances, notes),
        List.copyOf(notes));
  }

  /** Names of people and desks, as in addresses. */
  static final class Publishers {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$", Pattern.DOTALL);
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");

    private Publishers() {}

    /** Whether a claimant is who published the check, or one of those with a page there. */
    static boolean isTheirs(
        List<String> claimants, String publisher, List<String> people, String url) {
      if (claimants.isEmpty()) {
        return false;
      }
      String host = ReviewAddress.host(url);
      List<String> pages =
          people.stream()
              .map(TidyText::of)
              .filter(page -> host.equals(ReviewAddress.host(page)))
              .map(page -> AFTER_PATH.matcher(page).replaceFirst(""))
              .map(page -> LAST_SLASHES.matcher(page).replaceFirst(""))
              .map(page -> bare(page.substring(page.lastIndexOf('/') + 1)))
              .toList();
      return claimants.stream()
          .map(Publishers::bare)
          .filter(name -> !name.isEmpty())
          .anyMatch(name -> name.equals(bare(publisher)) || pages.contains(name));
    }

    private static String bare(String name) {
      return name == null ? "" : NO_LETTERS.matcher(TidyText.folded(name)).replaceAll("");
    }
  }
}
