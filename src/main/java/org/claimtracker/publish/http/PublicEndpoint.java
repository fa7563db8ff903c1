package org.claimtracker.publish.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a resource method as a public endpoint. This is the one place that says so: the response
 * cache, the bulkheads, the headers, the error pages, the API's document and the leak test read it,
 * and take path, query parameters and media types from the method's JAX-RS annotations. A method
 * without {@code @Produces} has one form, which its address names: it answers that one whatever the
 * client accepts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicEndpoint {

  /** Who reads the answers; decides on CORS, Vary, the content security policy and errors. */
  enum Audience {
    /** Programs of any site: CORS is open, errors are problem details. */
    PROGRAMS("Accept, Accept-Encoding"),
    /** People, each in a language: no other site may frame or read the page. */
    READERS("Accept-Language, Accept-Encoding"),
    /** Other sites, which show the answer inside their own pages. */
    EMBEDS("Accept, Accept-Encoding");

    final String vary;

    Audience(String vary) {
      this.vary = vary;
    }
  }

  /** What has to change before a cached answer is stale. */
  enum CacheScope {
    /** The verdict that {@code {slug}} names. */
    ONE_VERDICT,
    /** Any verdict, claimant or rating scale. */
    ALL_VERDICTS,
    /** Nothing is cached here: the answer is streamed, or depends on a request body. */
    NONE,
    /** Nothing is cached anywhere: the answer is for one reader alone. */
    PRIVATE
  }

  /** Which bulkhead a request enters when its answer is not cached. */
  enum Workload {
    /** Read from the database by key. */
    LOOKUP,
    /** A list, a search or a feed. */
    SEARCH,
    /** A comparison of texts, perhaps of a page of another site. */
    MATCH,
    /** All verdicts, streamed. */
    DUMP
  }

  Audience audience() default Audience.PROGRAMS;

  CacheScope cache() default CacheScope.ALL_VERDICTS;

  Workload workload() default Workload.SEARCH;

  /**
   * The query parameter that may hold the address of a page of another site. A request that names
   * one counts as {@link Workload#MATCH}, because it waits for that site.
   */
  String fetches() default "";
}
