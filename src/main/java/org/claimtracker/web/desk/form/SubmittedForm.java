package org.claimtracker.web.desk.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in a form, by the names of its fields: what somebody typed, or what there is to begin
 * with. A form that is refused is shown again from it, so nothing typed is lost.
 */
public record SubmittedForm(Map<String, List<String>> fields) {

  public static final SubmittedForm NOTHING = new SubmittedForm(Map.of());

  /** Fields about the form itself. */
  private static final Set<String> OWN =
      Set.of("token", "version", "stage", "was", "then", "find", "alone");

  private static final String CHOICE = "take.";
  private static final String THEIRS = "theirs.";

  /** A form as it was sent; where two versions were shown, with the one that was chosen. */
  public static SubmittedForm of(MultivaluedMap<String, String> form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> fields.put(name, values.stream().map(SubmittedForm::lines).toList()));
    form.forEach(
        (name, values) -> {
          if (name.startsWith(CHOICE) && values.contains("theirs")) {
            String field = name.substring(CHOICE.length());
            fields.put(field, fields.getOrDefault(THEIRS + field, List.of()));
          }
        });
    fields.keySet().removeIf(name -> name.startsWith(CHOICE) || name.startsWith(THEIRS));
    return new SubmittedForm(fields);
  }

  /** Browsers send lines with two signs at their ends. */
  private static String lines(String sent) {
    return sent.replace("\r\n", "\n").strip();
  }

  /** The same with one field more; without a value it stays as it is. */
  public SubmittedForm with(String name, Object... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    List<String> texts =
        Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).toList();
    if (!texts.isEmpty()) {
      more.put(name, texts);
    }
    return new SubmittedForm(more);
  }

  /** The same with just these values in a field. */
  public SubmittedForm holding(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, values);
    return new SubmittedForm(changed);
  }

  /** With the version it was read from, and how it was then. */
  public SubmittedForm asOf(long version, String stage) {
    return with("version", version).with("stage", stage).with("was", was());
  }

  /** What stands in a field, for a template; empty for nothing. */
  public String text(String name) {
    return String.join("\n", all(name));
  }

  /** What stands in a field; null for nothing. */
  public String given(String name) {
    return text(name).isBlank() ? null : text(name);
  }

  /** The version that the form was read from; none of any claim when it does not say. */
  public long version() {
    return text("version").matches("\\d{1,18}") ? Long.parseLong(text("version")) : -1;
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether a choice is made. */
  public boolean has(String name, Object value) {
    return all(name).contains(String.valueOf(value));
  }

  /** Whether anything was typed into a field whose name begins so. */
  public boolean any(String beginning) {
    return fields.keySet().stream()
        .anyMatch(name -> name.startsWith(beginning) && given(name) != null);
  }

  /** What the form asks about, without the fields about the form itself. */
  public Map<String, List<String>> answers() {
    Map<String, List<String>> answers = new LinkedHashMap<>(fields);
    answers.keySet().removeAll(OWN);
    return answers;
  }

  /** A short mark of each answer, to tell later whose changed. */
  private String was() {
    return answers().keySet().stream()
        .map(name -> name + "=" + mark(name))
        .collect(Collectors.joining(" "));
  }

  /** The mark of a field's content. */
  String mark(String name) {
    return given(name) == null ? "" : Integer.toHexString(all(name).hashCode());
  }

  /** The mark that a field had when the form was read. */
  String markBefore(String name) {
    return Arrays.stream(text("was").split(" "))
        .filter(mark -> mark.startsWith(name + "="))
        .map(mark -> mark.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
