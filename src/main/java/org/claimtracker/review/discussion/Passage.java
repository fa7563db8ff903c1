package org.claimtracker.review.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.claimtracker.review.discussion.FoldedText.Span;
import org.claimtracker.verdict.VerdictText;

/**
 * The words of the draft that a comment is about, with what stood around them.
 *
 * @param single whether they stood in one place only
 */
@Embeddable
public record Passage(
    @Enumerated(EnumType.STRING) @Column(name = "passage_field", updatable = false)
        DraftField field,
    @Column(name = "passage_exact", updatable = false) String exact,
    @Column(name = "passage_prefix", updatable = false) String prefix,
    @Column(name = "passage_suffix", updatable = false) String suffix,
    @Column(name = "passage_single", updatable = false) Boolean single) {

  /** The longest passage as it stands in the draft, with its Markdown. */
  private static final int MAX = 5000;

  /** The passage that somebody marked in a draft; empty if its words are not there. */
  static Optional<Passage> marked(NewPassage wanted, VerdictText draft) {
    String text = wanted.field().in(draft);
    TextQuote quote = wanted.quote();
    List<Span> places = quote.meantIn(text);
    return quote
        .chosen(text, places)
        .filter(place -> place.end() - place.start() <= MAX)
        .map(place -> TextQuote.of(text, place))
        .map(
            kept ->
                new Passage(
                    wanted.field(),
                    kept.exact(),
                    kept.prefix(),
                    kept.suffix(),
                    kept.meantIn(text).size() == 1));
  }

  /** Where it stands in a text now. */
  TextQuote.Found in(VerdictText draft) {
    return new TextQuote(exact, prefix, suffix).in(field.in(draft), single);
  }

  /** The draft with other words in its place; empty if it is not certain where it stands. */
  Optional<VerdictText> replaced(VerdictText draft, String words) {
    Span place = in(draft).span();
    return Optional.ofNullable(place)
        .map(
            at -> {
              StringBuilder text = new StringBuilder(field.in(draft));
              text.replace(at.start(), at.end(), words);
              return field.replaced(draft, text.toString());
            });
  }
}
