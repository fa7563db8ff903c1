package org.claimtracker.web.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.claimtracker.web.site.WordDiff;

/**
 * One field that somebody else changed while it stood in a form here: both versions, and the
 * difference between them.
 *
 * @param label what it is called in the page's language
 * @param untouched whether it was left as it was here, so that the other's version is the later
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
   * The fields in which two versions of a form clash. What nobody else changed is none.
   *
   * @param shown a field's value as people read it
   */
  static List<EditConflict> between(
      SubmittedForm mine,
      SubmittedForm theirs,
      BinaryOperator<String> shown,
      UnaryOperator<String> label) {
    Set<String> names = new LinkedHashSet<>(mine.answers().keySet());
    names.addAll(theirs.answers().keySet());
    List<EditConflict> clashes = new ArrayList<>();
    for (String name : names) {
      boolean theirsChanged = !theirs.mark(name).equals(mine.markBefore(name));
      if (theirsChanged && !mine.mark(name).equals(theirs.mark(name))) {
        clashes.add(clash(name, label.apply(name), mine, theirs, shown));
      }
    }
    return clashes;
  }

  private static EditConflict clash(
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

  private static String text(String name, SubmittedForm typed, BinaryOperator<String> shown) {
    return String.join(
        "\n", typed.all(name).stream().map(value -> shown.apply(name, value)).toList());
  }
}
