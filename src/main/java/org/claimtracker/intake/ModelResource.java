package org.claimtracker.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What ranks sentences: the shipped weights, or a model that the desk trained and switched on. */
@Path("/api/v1/spotting-model")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
class ModelResource {

  private static final int MOST_SHOWN = 20;

  /**
   * What ranks now, and what could.
   *
   * @param inUse the version that ranks what is taken in from now on
   * @param shipped the version that comes with the application
   * @param kept how many sentences the desk has kept
   * @param dismissed how many it has dismissed
   * @param trainedFrom how many decisions a training takes at least
   * @param trained the desk's own models, newest first
   */
  @Schema(
      name = "SpottingModels",
      requiredProperties = {"inUse", "shipped", "kept", "dismissed", "trainedFrom", "trained"})
  record Models(
      String inUse,
      String shipped,
      long kept,
      long dismissed,
      int trainedFrom,
      List<ModelView> trained) {

    static Models now() {
      return new Models(
          SpottingModel.inUse().map(SpottingModel::version).orElse(Ranker.SHIPPED.version()),
          Ranker.SHIPPED.version(),
          SpottedSentence.count("decision", Decision.KEPT),
          SpottedSentence.count("decision", Decision.DISMISSED),
          Training.FEWEST_DECISIONS,
          SpottingModel.newest(MOST_SHOWN).stream().map(ModelView::of).toList());
    }
  }

  /** The version to rank with from now on. */
  record ModelChoice(@NotBlank @Size(max = 40) @Schema(examples = "shipped-1") String inUse) {}

  private final Training training;
  private final History history;
  private final Caller caller;

  ModelResource(Training training, History history, Caller caller) {
    this.training = training;
    this.history = history;
    this.caller = caller;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getModels",
      summary = "What ranks sentences now, and how good each model of the desk is",
      description =
          "Figures hold each decision against a model that had not seen it. The shipped weights are"
              + " set by hand and trained on nothing.")
  public Models getModels() {
    return Models.now();
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "trainModel",
      summary = "Train a model on what the desk kept and dismissed",
      description = "It is not switched on. 409 while there are too few decisions.")
  @APIResponseSchema(value = ModelView.class, responseCode = "201")
  public RestResponse<ModelView> trainModel() {
    SpottingModel model = training.train(caller.actor());
    return RestResponse.status(RestResponse.Status.CREATED, ModelView.of(model));
  }

  @PUT
  @Transactional
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "chooseModel",
      summary = "Switch to a model of the desk, or back to the shipped weights",
      description = "What was taken in before keeps its ranks and the version they came from.")
  public Models chooseModel(@NotNull @Valid ModelChoice wanted) {
    if (!SpottingModel.exists(wanted.inUse())) {
      throw Problems.invalid("inUse", "There is no model " + wanted.inUse() + ".");
    }
    ModelChoice before = new ModelChoice(Models.now().inUse());
    SpottingModel.use(wanted.inUse());
    history.record(caller.actor(), "choose", "spotting-model", wanted.inUse(), before, wanted);
    return Models.now();
  }
}
