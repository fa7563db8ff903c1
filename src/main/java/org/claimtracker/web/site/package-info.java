/** Public pages: anonymous and cacheable, with the same data as the public API. */
package org.claimtracker.web.site;
