package org.claimtracker.account.secret;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what browsers keep for the application, with a key that every node has. */
@ApplicationScoped
public class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";

  private volatile SecretKeySpec key;

  /** 43 characters that are safe in cookies and addresses. */
  public String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether it is the signature of this text. */
  public boolean signed(String text, String signature) {
    return MessageDigest.isEqual(bytes(signature), bytes(sign(text)));
  }

  /** Made by the migration, so that every node has the same. */
  private SecretKeySpec key() {
    if (key == null) {
      Object secret =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      SecondFactor.getEntityManager()
                          .createNativeQuery("select secret from device_key")
                          .getSingleResult());
      key = new SecretKeySpec(bytes((String) secret), ALGORITHM);
    }
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
