/** What every room stands on and nothing of the domain: identity, problems, slugs, pages, time. */
package org.claimtracker.common;
