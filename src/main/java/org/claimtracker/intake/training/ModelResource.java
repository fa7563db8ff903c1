package org.claimtracker.intake.training;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ranking models: trains, lists and activates them. */
@Path("/api/v1/spotting-model")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
class ModelResource {

  private final Training training;
  private final ModelActivation choosing;
  private final Caller caller;

  ModelResource(Training training, ModelActivation choosing, Caller caller) {
    this.training = training;
    this.choosing = choosing;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getModels",
      summary = "The model in use, and how good each model of the desk is",
      description =
          "Each decision is measured against a model that had not seen it. The shipped weights"
              + " are set by hand, not trained.")
  public SpottingModels getModels() {
    return choosing.models();
  }

  @POST
  @Idempotent(apart = true)
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "trainModel",
      summary = "Train a model on what the desk kept and dismissed",
      description =
          "It is not switched on. It learns words, and meanings where the sentence model is on"
              + " and makes it better. 409 while there are too few decisions.")
  @APIResponseSchema(value = ModelView.class, responseCode = "201")
  public RestResponse<ModelView> trainModel() {
    SpottingModel model = training.train(caller.actor());
    return RestResponse.status(RestResponse.Status.CREATED, ModelView.of(model));
  }

  @PUT
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "chooseModel",
      summary = "Switch to a model of the desk, or back to the shipped weights",
      description = "Earlier intakes keep their ranks and the version that made them.")
  public SpottingModels chooseModel(@NotNull @Valid ModelActivation.ModelChoice wanted) {
    return choosing.use(wanted.inUse(), caller.actor());
  }
}
