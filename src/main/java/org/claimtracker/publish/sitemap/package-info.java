/** Sitemaps and robots.txt. */
package org.claimtracker.publish.sitemap;
