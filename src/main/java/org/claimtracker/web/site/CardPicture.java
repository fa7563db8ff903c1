package org.claimtracker.web.site;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.jboss.logging.Logger;

/**
 * A verdict as an image of 1200 by 630 pixels for link previews. It uses the machine's fonts; if
 * they lack a glyph, there is no image.
 */
final class CardPicture {

  private static final Logger LOG = Logger.getLogger(CardPicture.class);

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int MARGIN = 72;

  private static final Color PAPER = new Color(0xfbfaf7);
  private static final Color INK = new Color(0x1c1b19);
  private static final Color MUTED = new Color(0x5a5750);
  private static final Color OTHER = new Color(0x4f5964);

  /** The stylesheet's accent colours in light mode. */
  private static final Map<String, Color> ACCENTS =
      Map.of(
          "true", new Color(0x1a6b3c),
          "mostly-true", new Color(0x47680f),
          "half-true", new Color(0x855500),
          "mostly-false", new Color(0xa03f0c),
          "false", new Color(0xa3161f),
          "misleading", new Color(0x763688),
          "missing-context", new Color(0x1c5a86),
          "satire", new Color(0x98296f),
          "altered", new Color(0x54449a));

  private final PublishedVerdict verdict;
  private final CardWords words;

  private CardPicture(PublishedVerdict verdict, CardWords words) {
    this.verdict = verdict;
    this.words = words;
  }

  /** The image as PNG; empty if this machine cannot draw it. */
  static Optional<byte[]> of(PublishedVerdict verdict, CardWords words) {
    try {
      return new CardPicture(verdict, words).png();
    } catch (IOException | RuntimeException | LinkageError | AWTError | InternalError noFonts) {
      LOG.warnf("Cannot draw preview images on this machine: %s", noFonts);
      return Optional.empty();
    }
  }

  private Optional<byte[]> png() throws IOException {
    if (font(Font.BOLD, 20).canDisplayUpTo(words.all()) >= 0) {
      return Optional.empty();
    }
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    draw(pen);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return Optional.of(png.toByteArray());
  }

  private void draw(Graphics2D pen) {
    Color accent = ACCENTS.getOrDefault(verdict.rating().key(), OTHER);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(accent);
    pen.fillRect(0, 0, 22, HEIGHT);
    drawShape(pen, verdict.rating());
    pen.setFont(font(Font.BOLD, 54));
    pen.drawString(fitting(pen, words.rating(), WIDTH - 2 * MARGIN - 78), MARGIN + 78, MARGIN + 47);
    pen.setColor(INK);
    CardStatement statement =
        CardStatement.set(
            words.statement(), words.closing(), pen.getFontRenderContext(), WIDTH - 2f * MARGIN);
    float y = MARGIN + 105;
    for (TextLayout line : statement.lines()) {
      y += line.getAscent();
      float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
      line.draw(pen, x, y);
      y += line.getDescent() + line.getLeading() + 6;
    }
    pen.setColor(INK);
    pen.setFont(font(Font.BOLD, 30));
    String site = fitting(pen, words.site(), WIDTH / 2 - MARGIN);
    int width = pen.getFontMetrics().stringWidth(site);
    pen.drawString(site, WIDTH - MARGIN - width, HEIGHT - MARGIN);
    pen.setColor(MUTED);
    pen.setFont(font(Font.PLAIN, 30));
    pen.drawString(
        fitting(pen, words.attribution(), WIDTH - 3 * MARGIN - width), MARGIN, HEIGHT - MARGIN);
  }

  /** The text, cut to fit one line. */
  private static String fitting(Graphics2D pen, String text, int room) {
    String shown = text;
    for (int end = text.length(); pen.getFontMetrics().stringWidth(shown) > room; ) {
      end = text.offsetByCodePoints(end, -1);
      shown = text.substring(0, end).strip() + "…";
    }
    return shown;
  }

  /**
   * As on the pages: the fill of the circle is the position on the scale; a diamond is off the
   * scale.
   */
  private static void drawShape(Graphics2D pen, RatingView rating) {
    pen.setStroke(new BasicStroke(5));
    double size = 54;
    if (rating.axisValue() == null) {
      Path2D diamond = new Path2D.Double();
      diamond.moveTo(MARGIN + size / 2, MARGIN);
      diamond.lineTo(MARGIN + size, MARGIN + size / 2);
      diamond.lineTo(MARGIN + size / 2, MARGIN + size);
      diamond.lineTo(MARGIN, MARGIN + size / 2);
      diamond.closePath();
      pen.draw(diamond);
      return;
    }
    pen.draw(new Ellipse2D.Double(MARGIN, MARGIN, size, size));
    double part = Math.min(1, Math.max(0, (rating.axisValue() - 1) / 4.0));
    pen.fill(new Arc2D.Double(MARGIN, MARGIN, size, size, 90, -360 * part, Arc2D.PIE));
    if (part == 0) {
      double edge = size * 0.3;
      pen.draw(cross(MARGIN + edge, MARGIN + size - edge));
    }
  }

  private static Path2D cross(double near, double far) {
    Path2D cross = new Path2D.Double();
    cross.moveTo(near, near);
    cross.lineTo(far, far);
    cross.moveTo(far, near);
    cross.lineTo(near, far);
    return cross;
  }

  static Font font(int style, int size) {
    return new Font(Font.SERIF, style, size);
  }
}
