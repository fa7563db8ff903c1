/**
 * What all public endpoints share: their declaration, conditional requests, caching, limits,
 * headers and errors.
 */
package org.claimtracker.publish.http;
