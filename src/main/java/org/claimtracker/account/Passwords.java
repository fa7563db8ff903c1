package org.claimtracker.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.HexFormat;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** Secrets: passwords under bcrypt, random tokens under SHA-256 (they cannot be guessed). */
final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final WildFlyElytronPasswordProvider PROVIDER =
      new WildFlyElytronPasswordProvider();

  private Passwords() {}

  /** bcrypt reads 72 bytes only; a digest first lets every byte of a long password count. */
  static String hash(String password, int cost) {
    return BcryptUtil.bcryptHash(digest(password), cost);
  }

  static boolean matches(String password, String hash) {
    try {
      PasswordFactory factory =
          PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PROVIDER);
      return factory.verify(
          factory.translate(ModularCrypt.decode(hash)), digest(password).toCharArray());
    } catch (NoSuchAlgorithmException | InvalidKeySpecException | InvalidKeyException broken) {
      throw new IllegalStateException("A stored password hash cannot be read", broken);
    }
  }

  /** A new random secret of 160 bits, in letters that survive copying. */
  static String random() {
    byte[] bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String digest(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
