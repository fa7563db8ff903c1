package org.claimtracker.web.desk.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimtracker.common.ETags;

/**
 * Saves a form under optimistic locking. Concurrent changes to other fields are fine; when both
 * sides changed the same field, both versions are shown to choose from.
 */
public final class OptimisticSave {

  private final DeskContext desk;
  private final UnaryOperator<String> label;
  private final String place;
  private final SubmittedForm submitted;
  private final SubmittedForm current;
  private BinaryOperator<String> display = (field, value) -> value;
  private Function<List<EditConflict>, TemplateInstance> onConflict;
  private Function<FormErrors, TemplateInstance> onErrors;

  OptimisticSave(
      DeskContext desk,
      UnaryOperator<String> label,
      String place,
      SubmittedForm submitted,
      SubmittedForm current) {
    this.desk = desk;
    this.label = label;
    this.place = place;
    this.submitted = submitted;
    this.current = current;
  }

  /** Renders a field's value for people, given the field's name and the value. */
  public OptimisticSave display(BinaryOperator<String> display) {
    this.display = display;
    return this;
  }

  /** The page that shows the conflicting versions. */
  public OptimisticSave onConflict(Function<List<EditConflict>, TemplateInstance> page) {
    onConflict = page;
    return this;
  }

  /** The page that shows the form again with its errors. */
  public OptimisticSave onErrors(Function<FormErrors, TemplateInstance> page) {
    onErrors = page;
    return this;
  }

  /**
   * Runs the step in a transaction of its own.
   *
   * @param step takes the current version as an {@code If-Match} value
   */
  public Response save(Function<String, Response> step) {
    Objects.requireNonNull(onConflict);
    Objects.requireNonNull(onErrors);
    boolean sameVersion = submitted.text("version").equals(current.text("version"));
    List<EditConflict> conflicts =
        sameVersion ? List.of() : EditConflict.between(submitted, current, display, label);
    boolean moved = !sameVersion && !submitted.text("stage").equals(current.text("stage"));
    if (!conflicts.isEmpty() || moved) {
      return desk.page(412, place, onConflict.apply(conflicts));
    }
    String ifMatch = ETags.text(Long.parseLong(current.text("version")));
    return desk.attempt(place, () -> step.apply(ifMatch), onErrors);
  }
}
