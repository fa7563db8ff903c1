/** The API's document (OpenAPI 3.1): its rules, schemas and examples. */
package org.claimtracker.api.openapi;
