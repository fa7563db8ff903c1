package org.claimtracker.account.secret;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import org.claimtracker.common.Sha256;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes secrets: passwords with bcrypt, random tokens with SHA-256, as they cannot be guessed. */
public final class Passwords {

  /** The length of a password that somebody chooses; there is no other rule but common ones. */
  public static final int MIN_LENGTH = 12;

  public static final int MAX_LENGTH = 200;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final WildFlyElytronPasswordProvider PROVIDER =
      new WildFlyElytronPasswordProvider();

  private Passwords() {}

  /** bcrypt reads only 72 bytes; hashing first makes every byte of a long password count. */
  public static String hash(String password, int cost) {
    return BcryptUtil.bcryptHash(Sha256.of(password), cost);
  }

  public static boolean matches(String password, String hash) {
    try {
      PasswordFactory factory =
          PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PROVIDER);
      return factory.verify(
          factory.translate(ModularCrypt.decode(hash)), Sha256.of(password).toCharArray());
    } catch (NoSuchAlgorithmException | InvalidKeySpecException | InvalidKeyException broken) {
      throw new IllegalStateException("A stored password hash cannot be read", broken);
    }
  }

  /** A new random secret of 160 bits, URL-safe. */
  public static String random() {
    byte[] bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
