/** Pages for readers: anonymous, cacheable, the same words as the public API. */
package org.claimtracker.web.site;
