package org.claimtracker.search.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * The process-wide environment of ONNX Runtime, kept until the process ends.
 *
 * <p>ONNX Runtime releases its environment in a shutdown hook, which runs beside the one that stops
 * the application: a model that is loading, or a request that computes an embedding meanwhile,
 * crashes the process in native code (microsoft/onnxruntime issue 31352). The native environment
 * counts its references, and no public method takes another one.
 */
final class OnnxEnvironment {

  private static final Logger LOG = Logger.getLogger(OnnxEnvironment.class);

  private static final OrtEnvironment SHARED = kept();

  private OnnxEnvironment() {}

  static OrtEnvironment shared() {
    return SHARED;
  }

  private static OrtEnvironment kept() {
    OrtEnvironment shared = OrtEnvironment.getEnvironment();
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      Method reference =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      api.setAccessible(true);
      reference.setAccessible(true);
      reference.invoke(
          null,
          api.getLong(null),
          OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
          OrtEnvironment.DEFAULT_NAME);
    } catch (ReflectiveOperationException | RuntimeException changed) {
      LOG.warn("A stop while a model is in use may crash instead of ending cleanly", changed);
    }
    return shared;
  }
}
