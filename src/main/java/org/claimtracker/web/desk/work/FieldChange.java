package org.claimtracker.web.desk.work;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.claimtracker.history.ChangeView;
import org.claimtracker.web.site.WordDiff;

/** A changed field of a record entry, word by word. */
public record FieldChange(String field, List<WordDiff.Piece> pieces) {

  /**
   * The changed fields of an entry.
   *
   * @param name a field's name in the page's language; the items of a list are one field
   */
  public static List<FieldChange> in(ChangeView change, UnaryOperator<String> name) {
    return ChangedPart.between(
            change.before(), change.after(), path -> name.apply(path.replaceAll("\\[\\d+]", "")))
        .stream()
        .map(FieldChange::of)
        .filter(each -> !each.pieces.isEmpty())
        .toList();
  }

  private static FieldChange of(ChangedPart part) {
    String before = Objects.requireNonNullElse(part.before(), "");
    String after = Objects.requireNonNullElse(part.after(), "");
    return new FieldChange(part.name(), WordDiff.of(before, after));
  }
}
