package org.claimtracker.web.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.claimtracker.web.site.WordDiff;

/**
 * A field that someone else changed while a form was open: both versions and their difference.
 *
 * @param label the field's name in the page's language
 * @param untouched whether this form left the field unchanged, so that the other version wins
 */
public record EditConflict(
    String name,
    String label,
    String mine,
    List<String> theirs,
    String theirText,
    List<WordDiff.Piece> pieces,
    boolean untouched) {

  /**
   * The fields in which two versions of a form conflict.
   *
   * @param shown renders a field's value for people
   */
  static List<EditConflict> between(
      SubmittedForm mine,
      SubmittedForm theirs,
      BinaryOperator<String> shown,
      UnaryOperator<String> label) {
    Set<String> names = new LinkedHashSet<>(mine.answers().keySet());
    names.addAll(theirs.answers().keySet());
    List<EditConflict> conflicts = new ArrayList<>();
    for (String name : names) {
      boolean theirsChanged = !theirs.mark(name).equals(mine.markBefore(name));
      if (theirsChanged && !mine.mark(name).equals(theirs.mark(name))) {
        conflicts.add(conflict(name, label.apply(name), mine, theirs, shown));
      }
    }
    return conflicts;
  }

  private static EditConflict conflict(
      String name,
      String label,
      SubmittedForm mine,
      SubmittedForm theirs,
      BinaryOperator<String> shown) {
    String one = text(name, theirs, shown);
    String other = text(name, mine, shown);
    return new EditConflict(
        name,
        label,
        other,
        theirs.all(name),
        one,
        WordDiff.of(one, other),
        mine.mark(name).equals(mine.markBefore(name)));
  }

  private static String text(String name, SubmittedForm submitted, BinaryOperator<String> shown) {
    return String.join(
        "\n", submitted.all(name).stream().map(value -> shown.apply(name, value)).toList());
  }
}
