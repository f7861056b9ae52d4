package dev.gloss.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A drawing of times against sizes, both on logarithmic scales, as SVG. */
final class Plot {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int TOP = 30;
  private static final int RIGHT = 100;
  private static final int BOTTOM = 40;
  private static final int LABEL_HEIGHT = 11;

  /** Told apart in grey and by the colour-blind too (Okabe and Ito, 2008). */
  private static final String[] COLORS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000"};

  private record Point(double x, double y) {}

  private final String title;
  private final Map<String, List<Point>> lines = new LinkedHashMap<>();

  Plot(String title) {
    this.title = title;
  }

  void add(String line, double size, double millis) {
    lines.computeIfAbsent(line, name -> new ArrayList<>()).add(new Point(size, millis));
  }

  /** Several drawings side by side. */
  static String svg(List<Plot> plots) {
    int width = WIDTH * plots.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"11\">%n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
            width,
            HEIGHT,
            width,
            HEIGHT));
    for (int i = 0; i < plots.size(); i++) {
      svg.append(String.format(Locale.ROOT, "<g transform=\"translate(%d 0)\">%n", i * WIDTH));
      plots.get(i).draw(svg);
      svg.append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(StringBuilder svg) {
    List<Point> all = lines.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return;
    }
    double minX = all.stream().mapToDouble(Point::x).min().orElseThrow();
    double maxX = Math.max(all.stream().mapToDouble(Point::x).max().orElseThrow(), 10 * minX);
    double minY = power(all.stream().mapToDouble(Point::y).min().orElseThrow());
    double maxY = 10 * power(all.stream().mapToDouble(Point::y).max().orElseThrow());
    svg.append(
        String.format(
            Locale.ROOT, "<text x=\"%d\" y=\"16\" font-weight=\"bold\">%s</text>%n", LEFT, title));
    for (double y = minY; y <= maxY * 1.01; y *= 10) {
      double at = along(y, minY, maxY, HEIGHT - BOTTOM, TOP);
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s ms</text>%n",
              LEFT,
              at,
              WIDTH - RIGHT,
              LEFT - 4,
              at + 4,
              number(y)));
    }
    for (double x = power(minX); x <= maxX * 1.01; x *= 10) {
      double at = along(x, minX, maxX, LEFT, WIDTH - RIGHT);
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
              at,
              HEIGHT - BOTTOM + 16,
              number(x)));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">entries</text>%n",
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - BOTTOM + 32));
    int color = 0;
    List<Double> taken = new ArrayList<>();
    for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
      StringBuilder points = new StringBuilder();
      double x = 0;
      double y = 0;
      for (Point point : line.getValue()) {
        x = along(point.x(), minX, maxX, LEFT, WIDTH - RIGHT);
        y = along(point.y(), minY, maxY, HEIGHT - BOTTOM, TOP);
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
      String stroke = COLORS[color++ % COLORS.length];
      double label = free(taken, y + 4);
      svg.append(
          String.format(
              Locale.ROOT,
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                  + "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
              points,
              stroke,
              x + 4,
              label,
              stroke,
              line.getKey()));
    }
  }

  /** The place of a label, moved down until it is on no other. */
  private static double free(List<Double> taken, double wanted) {
    double free = wanted;
    while (isTaken(taken, free)) {
      free++;
    }
    taken.add(free);
    return free;
  }

  private static boolean isTaken(List<Double> taken, double place) {
    return taken.stream().anyMatch(other -> Math.abs(other - place) < LABEL_HEIGHT);
  }

  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  private static double along(double value, double min, double max, double from, double to) {
    return from + (to - from) * (Math.log(value / min) / Math.log(max / min));
  }

  private static String number(double value) {
    return value < 1
        ? String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "")
        : String.format(Locale.ROOT, "%,.0f", value);
  }
}
