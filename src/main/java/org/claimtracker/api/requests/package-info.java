/** What applies to every request: strict JSON, size limits, query parameters, methods. */
package org.claimtracker.api.requests;
