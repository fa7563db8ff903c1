/** What every public answer shares: conditional requests, caching, limits, error pages. */
package org.claimtracker.publish.http;
