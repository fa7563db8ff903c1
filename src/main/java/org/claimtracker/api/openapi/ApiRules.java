package org.claimtracker.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Whatever follows from a general rule, so that no endpoint has to repeat it: security, error
 * responses, ETags, and descriptions of common parameters.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiRules implements OASFilter {

  private static final String IF_MATCH = "If-Match";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Has Google's response format, for errors too. */
  private static final String GOOGLES = "/v1alpha1/";

  private static final Set<String> SIGN_IN = Set.of("signIn", "changePassword");

  private static final Map<String, String> ERRORS =
      Map.ofEntries(
          Map.entry(
              "400",
              "Malformed: not JSON, an unknown field or parameter, or a value of the wrong type"),
          Map.entry("401", "Not signed in"),
          Map.entry("403", "Signed in, but without the required permission"),
          Map.entry("404", "Not found"),
          Map.entry("409", "Not possible in the current state, or changed concurrently"),
          Map.entry(
              "412", "Changed since it was read; `currentETag` identifies the current version"),
          Map.entry(
              "413",
              "The body is over 1 MiB, or 2 MiB for an intake; a file, over what is configured"),
          Map.entry(
              "415",
              "The body was not sent as application/json, or a partial change as"
                  + " application/merge-patch+json"),
          Map.entry("422", "Breaks rules; `violations` lists them all"),
          Map.entry("428", "If-Match is missing"),
          Map.entry("429", "Too many attempts; Retry-After gives the number of seconds to wait"),
          Map.entry("503", "Overloaded; Retry-After gives the number of seconds to wait"),
          Map.entry("default", "Any other error"));

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry(IF_MATCH, "The ETag received when reading this, or `*` for any version."),
          Map.entry("slug", "The name used in addresses: hyphenated ASCII words."),
          Map.entry("id", "The id shown in the list."),
          Map.entry("delivery", "The id shown in the list of deliveries."),
          Map.entry("handle", "The sign-in name."),
          Map.entry("key", "The short name."),
          Map.entry("version", "The version number, from 1."),
          Map.entry("number", "The number within its list, from 1."),
          Map.entry("q", "Text to search for, ignoring case."),
          Map.entry("limit", "The maximum number of items on a page."),
          Map.entry(
              "cursor", "The `nextCursor` of the previous page; leave it out for the first page."),
          Map.entry("near", "A name that may be known under another spelling."),
          Map.entry("insist", "Whether to add it though one with its address is known."),
          Map.entry("from", "The first day, month or year."),
          Map.entry("to", "The last day, month or year."));

  private final PublicOperations publicOperations;

  public ApiRules(IndexView index) {
    this.publicOperations = PublicOperations.in(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    ApiSchemas.mend(api);
    ERRORS.forEach(
        (status, description) ->
            api.getComponents().addResponse("Problem-" + status, problem(description)));
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> complete(api, path, item, method, operation)));
  }

  private void complete(
      OpenAPI api, String path, PathItem item, HttpMethod method, Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.forEach(ApiRules::explain);
    if (path.startsWith(GOOGLES)) {
      return;
    }
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    if (secured && method == HttpMethod.POST && !SIGN_IN.contains(operation.getOperationId())) {
      operation.addParameter(idempotencyKey());
    }
    boolean conditional = has(parameters, Parameter.In.HEADER, IF_MATCH);
    boolean body = operation.getRequestBody() != null;
    boolean query = parameters.stream().anyMatch(given -> given.getIn() == Parameter.In.QUERY);
    if (secured) {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement().addScheme(ApiDocument.TOKEN),
              OASFactory.createSecurityRequirement().addScheme(ApiDocument.SESSION)));
    }
    boolean signsIn = SIGN_IN.contains(operation.getOperationId());
    Map<String, Boolean> answered = new LinkedHashMap<>();
    answered.put("400", body || query);
    answered.put("401", secured || signsIn);
    answered.put("403", secured);
    answered.put("404", path.contains("{"));
    answered.put("409", secured && method != HttpMethod.GET);
    answered.put("412", conditional);
    answered.put("413", body);
    answered.put("415", body);
    answered.put("422", body || query);
    answered.put("428", conditional);
    boolean open = publicOperations.contain(method, path);
    answered.put("429", signsIn || open);
    answered.put("503", signsIn || open);
    answered.put("default", true);
    APIResponses responses = operation.getResponses();
    answered.forEach((status, is) -> answer(responses, status, is));
    responses.getAPIResponses().values().stream()
        .filter(response -> response.getRef() == null && !isSuccess(responses, response))
        .forEach(response -> response.setContent(problemContent()));
    tag(api, path, item, method, conditional, responses);
    ApiMoves.describe(operation, ApiRules::problem);
    if (body) {
      ApiBodies.describe(method, operation, api.getComponents());
      ApiExamples.give(operation, api.getComponents());
    }
    operation.setResponses(sorted(operation.getResponses()));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IDEMPOTENCY_KEY)
        .in(Parameter.In.HEADER)
        .description(
            "A key of your own for this request, such as a UUID. A repeat within a day does nothing"
                + " again and gets the first answer: 422 if the body or address differs, 409 if"
                + " the answer was not kept because it shows a secret. A refused request is not"
                + " kept.")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).pattern("^[!-~]{1,200}$"));
  }

  private static void explain(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(PARAMETERS.get(parameter.getName()));
    }
    if (parameter.getName().equals(IF_MATCH)) {
      parameter.setRequired(true);
      parameter.setExample("\"7\"");
    }
  }

  private static void answer(APIResponses responses, String status, boolean answered) {
    if (answered) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem-" + status));
    } else {
      responses.removeAPIResponse(status);
    }
  }

  /** A resource that can be changed is sent with its ETag, and so is the result of a change. */
  private static void tag(
      OpenAPI api,
      String path,
      PathItem item,
      HttpMethod method,
      boolean conditional,
      APIResponses responses) {
    boolean readToBeChanged =
        method == HttpMethod.GET
            && item.getPUT() != null
            && has(item.getPUT().getParameters(), Parameter.In.HEADER, IF_MATCH);
    APIResponse created = responses.getAPIResponse("201");
    boolean hasAddress = created != null && isReadBelow(api, path);
    if (hasAddress) {
      created.addHeader("Location", header("The address of the new resource."));
    }
    if (conditional || readToBeChanged || hasAddress) {
      responses.getAPIResponses().values().stream()
          .filter(response -> isSuccess(responses, response))
          .forEach(
              response ->
                  response.addHeader("ETag", header("For the If-Match header of a change.")));
    }
  }

  private static APIResponses sorted(APIResponses responses) {
    APIResponses sorted = OASFactory.createAPIResponses();
    new TreeMap<>(responses.getAPIResponses()).forEach(sorted::addAPIResponse);
    return sorted;
  }

  private static boolean isReadBelow(OpenAPI api, String path) {
    return api.getPaths().getPathItems().entrySet().stream()
        .anyMatch(
            other ->
                other.getKey().matches("\\Q" + path + "\\E/\\{\\w+}")
                    && other.getValue().getGET() != null);
  }

  private static boolean isSuccess(APIResponses responses, APIResponse response) {
    return responses.getAPIResponses().entrySet().stream()
        .anyMatch(entry -> entry.getValue() == response && entry.getKey().matches("[23].."));
  }

  private static boolean has(List<Parameter> parameters, Parameter.In in, String name) {
    return parameters != null
        && parameters.stream()
            .anyMatch(given -> given.getIn() == in && given.getName().equals(name));
  }

  private static org.eclipse.microprofile.openapi.models.headers.Header header(String description) {
    return OASFactory.createHeader()
        .description(description)
        .required(true)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse().description(description).content(problemContent());
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }
}
