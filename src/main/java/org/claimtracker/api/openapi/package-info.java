/** The OpenAPI 3.1 document: rules, schemas and examples. */
package org.claimtracker.api.openapi;
